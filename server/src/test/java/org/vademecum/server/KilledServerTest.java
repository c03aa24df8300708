package org.vademecum.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.http.Http;
import org.vademecum.server.http.Http.Reply;

/** {@code kill -9} of a server at random moments of a loop of publications. */
final class KilledServerTest {
  private static final int KILLS = Boolean.getBoolean("vademecum.long") ? 60 : 20;
  private static final String FILE = "name=a.en.txt&symbol=T/1&lang=en";

  @TempDir Path directory;
  private final TreeMap<Long, String> acknowledged = new TreeMap<>();
  private final ExecutorService killer = Executors.newSingleThreadExecutor();
  private int version;

  @Test
  void everyAcknowledgedEditionIsThereAndNoneIsHalfThere() {
    Random random = new Random(11);
    for (int kill = 0; kill < KILLS; kill++) {
      try (ServerProcess server = ServerProcess.start(directory)) {
        server.http().create("kept");
        assertAllThere(server.http());
        CountDownLatch first = new CountDownLatch(1);
        killLater(server, first, random.nextInt(1_500));
        publishUntilKilled(server.http(), first);
        server.await();
      }
    }
    try (ServerProcess server = ServerProcess.start(directory)) {
      assertAllThere(server.http());
    }
    assertTrue(acknowledged.size() >= KILLS, "only " + acknowledged.size() + " publications");
    killer.shutdownNow();
  }

  /** Kills so long after the first publication, however slow the machine. */
  private void killLater(ServerProcess server, CountDownLatch first, int millis) {
    killer.execute(
        () -> {
          try {
            if (first.await(1, TimeUnit.MINUTES)) {
              TimeUnit.MILLISECONDS.sleep(millis);
            }
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          server.kill();
        });
  }

  private void publishUntilKilled(Http http, CountDownLatch first) {
    try {
      while (true) {
        version++;
        http.put("kept", FILE, "1. Version " + version + ".\n\n2. Another paragraph.\n");
        Reply reply = http.publish("kept");
        if (reply.status() == 201) {
          acknowledged.put(reply.json().getLong("edition"), root(reply.json()));
          first.countDown();
        }
      }
    } catch (UncheckedIOException killed) {
      assertTrue(version > 0);
    }
  }

  private void assertAllThere(Http http) {
    JsonArray editions =
        http.admin("GET", "/collections/kept/editions?count=1000").json().getJsonArray("editions");
    TreeMap<Long, String> there = new TreeMap<>();
    for (int i = 0; i < editions.size(); i++) {
      JsonObject edition = editions.getJsonObject(i);
      there.put(edition.getLong("edition"), root(edition));
      assertEquals(editions.size() - i, edition.getLong("edition"), "a gap in the chain");
    }
    acknowledged.forEach((number, root) -> assertEquals(root, there.get(number), "edition lost"));
    there.values().forEach(root -> assertWhole(http, root));
    acknowledged.putAll(there);
  }

  /** A bundle can only be made of a root whose nodes are all there. */
  private static void assertWhole(Http http, String root) {
    Reply bundle = http.get("/v1/packs/kept/en/bundles/" + root.replace("sha256:", ""));
    assertEquals(200, bundle.status(), bundle.text());
  }

  private static String root(JsonObject edition) {
    return edition.getJsonArray("packs").getJsonObject(0).getString("root");
  }

  @Test
  void sigtermEndsCleanly() {
    ServerProcess server = ServerProcess.start(directory);
    server.http().create("kept");
    server.http().put("kept", FILE, "1. Only paragraph.\n");
    assertEquals(201, server.http().publish("kept").status());
    assertEquals(128 + 15, server.terminate());
    try (ServerProcess again = ServerProcess.start(directory)) {
      assertEquals(200, again.http().get("/v1/metadata/1000.editions.kept.json").status());
    }
  }
}
