package org.vademecum.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.http.Http;
import org.vademecum.server.http.Http.Reply;
import org.vademecum.server.store.embedded.StoreProcess;

/** A draft with a time, and the server that was told of it killed before that time. */
final class KilledScheduleTest {
  private static final String DRAFT = "/collections/timed/drafts/draft";

  @TempDir Path directory;

  @Test
  void anotherServerPublishesItOnceAndSoDoesOneThatStartsLater() throws IOException {
    Path left = directory.resolve("left");
    Path right = directory.resolve("right");
    try (StoreProcess store = new StoreProcess(directory.resolve("store"))) {
      Map<String, String> settings =
          Map.of("MONGODB_URI", store.uri(), "VADEMECUM_ROUND_SECONDS", "1");
      try (ServerProcess first = ServerProcess.start(left, settings)) {
        assertTrue(Soon.within(60, () -> first.http().get("/readyz").status() == 200));
        first.http().create("timed");
        copyKeys(left, right);
        try (ServerProcess second = ServerProcess.start(right, settings)) {
          assertTrue(Soon.within(60, () -> second.http().get("/readyz").status() == 200));
          schedule(first.http(), "Dig deep.", 3);
          first.kill();
          assertIsPublished(second.http(), 1);
          schedule(second.http(), "Dig deeper.", 2);
          second.kill();
        }
      }
      try (ServerProcess later = ServerProcess.start(right, settings)) {
        assertIsPublished(later.http(), 2);
      }
    }
  }

  private static void schedule(Http http, String text, int seconds) {
    http.put("timed", "name=a.en.txt&symbol=T/1&lang=en", "1. " + text + "\n");
    http.admin("POST", DRAFT + "/submission", "{\"note\":\"at its time\"}");
    Instant at = Instant.now().plusSeconds(seconds);
    Reply scheduled =
        http.admin("POST", DRAFT + "/submission/schedule", "{\"publish_at\":\"" + at + "\"}");
    assertEquals(200, scheduled.status(), scheduled.text());
  }

  private static void assertIsPublished(Http http, int edition) {
    assertTrue(Soon.within(60, () -> edition(http) == edition), "it was not published");
    JsonObject submission = http.admin("GET", DRAFT + "/submission").json();
    assertEquals("published", submission.getString("state"));
    assertEquals(edition, submission.getInteger("edition"));
    assertEquals(edition, edition(http), "it was published once more");
  }

  private static int edition(Http http) {
    Reply reply = http.admin("GET", "/collections/timed");
    return reply.status() == 200 ? reply.json().getInteger("edition") : -1;
  }

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
