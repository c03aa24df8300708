package org.vademecum.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.http.Http;
import org.vademecum.server.http.Http.Reply;
import org.vademecum.server.store.StoreException;
import org.vademecum.server.store.embedded.EmbeddedStore;

final class MainTest {
  private static final String FILE = "name=a.en.txt&symbol=T/1&lang=en";

  @TempDir Path directory;

  @Test
  void keysAndTokenAreMadeAtTheFirstStartForTheOwnerOnlyAndKept() throws IOException {
    byte[] anchor;
    try (RunningServer server = Main.start(ServerConfig.embedded(directory, 0))) {
      anchor = new Http(server).get("/v1/metadata/1.root.json").body();
    }
    for (String name : new String[] {"keys/root.seed", "keys/node.seed", "admin-token"}) {
      var mode = Files.getPosixFilePermissions(directory.resolve(name));
      assertEquals("rw-------", PosixFilePermissions.toString(mode), name);
    }
    String token = Files.readString(directory.resolve("admin-token"));
    try (RunningServer server = Main.start(ServerConfig.embedded(directory, 0))) {
      assertEquals(token, server.adminToken());
      assertArrayEquals(anchor, new Http(server).get("/v1/metadata/1.root.json").body());
    }
  }

  @Test
  void publishedEditionIsThereAfterARestart() {
    try (RunningServer server = Main.start(ServerConfig.embedded(directory, 0))) {
      Http http = new Http(server);
      http.create("kept");
      http.put("kept", FILE, "1. One paragraph.\n\n2. Another.\n");
      assertEquals(201, http.publish("kept").status());
    }
    try (RunningServer server = Main.start(ServerConfig.embedded(directory, 0))) {
      Http http = new Http(server);
      assertEquals(200, http.get("/v1/metadata/1000.editions.kept.json").status());
      assertEquals(1, http.admin("GET", "/collections/kept").json().getInteger("edition"));
    }
  }

  @Test
  void busyPortIsNamedWithWhatToDo() throws IOException {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress("0.0.0.0", 0));
      int port = taken.getLocalPort();
      StartException refusal =
          assertThrows(
              StartException.class, () -> Main.start(ServerConfig.embedded(directory, port)));
      assertTrue(refusal.toString().contains("port " + port + " is in use"), refusal.toString());
      assertTrue(refusal.toString().contains("VADEMECUM_PORT"), refusal.toString());
    }
    Main.start(ServerConfig.embedded(directory, 0)).close();
  }

  @Test
  void secondServerOnTheSameDataDirectoryIsRefused() {
    try (RunningServer first = Main.start(ServerConfig.embedded(directory, 0))) {
      StoreException refusal =
          assertThrows(StoreException.class, () -> Main.start(ServerConfig.embedded(directory, 0)));
      assertTrue(refusal.toString().contains(directory.toString()), refusal.toString());
      assertEquals(200, new Http(first).get("/readyz").status());
    }
  }

  @Test
  void startsBeforeItsStoreAndAnswersWithRetryAfterMeanwhile() throws IOException {
    int port = freePort();
    try (RunningServer server = Main.start(on("mongodb://127.0.0.1:" + port, directory))) {
      Http http = new Http(server);
      assertEquals(200, http.get("/healthz").status());
      assertUnavailable(http.get("/readyz"));
      assertUnavailable(http.get("/v1/metadata/timestamp.json"));
      assertUnavailable(http.admin("GET", "/collections"));
      try (EmbeddedStore store = EmbeddedStore.open(directory.resolve("late"), port)) {
        assertTrue(Soon.within(30, () -> http.get("/readyz").status() == 200));
        assertEquals(port, store.port());
        http.create("late");
        assertEquals(200, http.admin("GET", "/collections/late").status());
      }
      assertUnavailable(http.admin("GET", "/collections/late"));
      assertUnavailable(http.get("/readyz"));
      try (EmbeddedStore back = EmbeddedStore.open(directory.resolve("late"), port)) {
        assertTrue(Soon.within(30, () -> http.admin("GET", "/collections/late").status() == 200));
        assertEquals(port, back.port());
      }
    }
  }

  private static void assertUnavailable(Reply reply) {
    assertEquals(503, reply.status(), reply.text());
    assertEquals("3", reply.header("Retry-After"));
    assertEquals("application/problem+json", reply.header("Content-Type"));
  }

  private static ServerConfig on(String uri, Path data) {
    Map<String, String> environment = new HashMap<>();
    environment.put("VADEMECUM_DATA", data.toString());
    environment.put("VADEMECUM_PORT", "0");
    environment.put("MONGODB_URI", uri);
    return ServerConfig.of(environment);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
