package org.vademecum.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.server.http.Http;
import org.vademecum.server.http.Http.Reply;
import org.vademecum.server.store.embedded.StoreProcess;

/** Two servers and the store between them, each a process of its own. */
final class TwoServersTest {
  private static final String FILE = "name=a.en.txt&symbol=T/1&lang=en";

  @TempDir Path directory;

  @Test
  void whatIsPublishedThroughOneTheOtherServesWithinASecondInTheSameBytes() throws IOException {
    Path left = directory.resolve("left");
    Path right = directory.resolve("right");
    try (StoreProcess store = new StoreProcess(directory.resolve("store"))) {
      Map<String, String> settings = Map.of("MONGODB_URI", store.uri());
      try (ServerProcess first = ServerProcess.start(left, settings)) {
        copyKeys(left, right);
        try (ServerProcess second = ServerProcess.start(right, settings)) {
          publishAndCompare(first.http(), second.http());
        }
      }
    }
  }

  private static void publishAndCompare(Http here, Http there) {
    assertTrue(Soon.within(60, () -> here.get("/readyz").status() == 200));
    assertTrue(Soon.within(60, () -> there.get("/readyz").status() == 200));
    here.create("shared");
    Digest first = publish(here, "1. One paragraph.\n\n2. Another.\n");
    assertTrue(serves(there, first));
    Digest second = publish(here, "1. One paragraph.\n\n2. Another, corrected.\n");
    assertTrue(Soon.within(1, () -> serves(there, second)), "the other server still has edition 1");
    List<String> files =
        List.of(
            "/v1/packs/shared/en/bundles/" + second.hex(),
            "/v1/packs/shared/en/deltas/" + first.hex() + "/" + second.hex());
    for (String file : files) {
      assertEquals(200, there.get(file).status());
      assertArrayEquals(there.get(file).body(), here.get(file).body());
    }
  }

  private static Digest publish(Http http, String text) {
    http.put("shared", FILE, text);
    Reply published = http.publish("shared");
    assertEquals(201, published.status(), published.text());
    return Digest.parse(published.json().getJsonArray("packs").getJsonObject(0).getString("root"));
  }

  private static boolean serves(Http http, Digest root) {
    return http.get("/v1/packs/shared/en/bundles/" + root.hex()).status() == 200;
  }

  /** What docs/operations.md asks of whoever adds a node. */
  private static void copyKeys(Path from, Path to) throws IOException {
    Files.createDirectories(to.resolve("keys"));
    Files.copy(from.resolve("admin-token"), to.resolve("admin-token"));
    try (Stream<Path> keys = Files.list(from.resolve("keys"))) {
      for (Path key : keys.toList()) {
        Files.copy(key, to.resolve("keys").resolve(key.getFileName()));
      }
    }
  }
}
