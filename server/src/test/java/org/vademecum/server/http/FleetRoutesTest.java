package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.http.Http.Reply;

/** What devices report, and what administrators see of it. */
final class FleetRoutesTest {
  private static final String BYTES = "\"bytes\":{\"bundle\":1000,\"delta\":20,\"saved\":980}";

  @TempDir Path directory;

  @Test
  void reportsAreAddedUpByDayAndSurviveTheServer() {
    try (RunningServer server = start("on")) {
      Http http = new Http(server);
      publish(http);
      assertTrue(http.get("/library.json").json().getBoolean("reports"));
      for (int device = 0; device < 3; device++) {
        assertEquals(204, report(http, packs(1) + "," + BYTES).status());
      }
      assertEquals(204, report(http, packs(1)).status());
    }
    try (RunningServer server = start("on")) {
      JsonArray days =
          new Http(server)
              .admin("GET", "/collections/guides/fleet?days=2")
              .json()
              .getJsonArray("days");
      assertEquals(
          new JsonArray()
              .add(
                  new JsonObject()
                      .put("day", LocalDate.now(ZoneOffset.UTC).toString())
                      .put("editions", new JsonObject().put("1", 4))
                      .put(
                          "bytes",
                          new JsonObject()
                              .put("bundle", 3_000)
                              .put("delta", 60)
                              .put("saved", 2_940))),
          days);
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    try (RunningServer server = start("on")) {
      Http http = new Http(server);
      publish(http);
      assertProblem(400, "invalid-report", report(http, packs(2)));
      assertProblem(400, "invalid-report", report(http, packs(0)));
      assertProblem(400, "invalid-report", report(http, "\"packs\":[]"));
      assertProblem(400, "invalid-request", report(http, "\"packs\":7"));
      assertProblem(400, "invalid-request", report(http, "\"devices\":[]"));
      assertProblem(400, "invalid-report", report(http, packs(1) + ",\"bytes\":{\"bundle\":-1}"));
      assertProblem(404, "unknown-collection", report(http, packs(1).replace("guides", "nowhere")));
      assertProblem(413, "too-large", report(http, packs(1) + " ".repeat(9_000)));
    }
  }

  @Test
  void aLibraryThatTakesNoneSaysSo() {
    try (RunningServer server = start("off")) {
      Http http = new Http(server);
      publish(http);
      assertFalse(http.get("/library.json").json().getBoolean("reports"));
      assertProblem(404, "reports-off", report(http, packs(1)));
    }
  }

  private RunningServer start(String reports) {
    return Main.start(
        ServerConfig.of(
            Map.of(
                "VADEMECUM_DATA",
                directory.toString(),
                "VADEMECUM_PORT",
                "0",
                "VADEMECUM_REPORTS",
                reports)));
  }

  private static void publish(Http http) {
    http.create("guides");
    http.put("guides", Samples.QUERY, Samples.guideline("Dig deep."));
    http.publish("guides");
  }

  private static String packs(long edition) {
    return "\"packs\":[{\"collection\":\"guides\",\"language\":\"en\",\"edition\":"
        + edition
        + "}]";
  }

  private static Reply report(Http http, String content) {
    return http.send(
        http.request("/v1/reports")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{" + content + "}")));
  }

  private static void assertProblem(int status, String code, Reply reply) {
    assertEquals(status, reply.status(), reply.text());
    assertEquals(code, reply.problem());
  }
}
