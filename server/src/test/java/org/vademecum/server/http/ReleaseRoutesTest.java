package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.Soon;
import org.vademecum.server.http.Http.Reply;

/** Submitting, scheduling, staged roll-outs and devices' reports, over HTTP. */
final class ReleaseRoutesTest {
  @TempDir static Path directory;
  private static RunningServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    server =
        Main.start(
            ServerConfig.of(
                Map.of(
                    "VADEMECUM_DATA",
                    directory.toString(),
                    "VADEMECUM_PORT",
                    "0",
                    "VADEMECUM_ROUND_SECONDS",
                    "1")));
    http = new Http(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void approvalsAreASettingThatIsChangedAtWhatWasSeen() {
    http.create("set");
    Reply shown = http.admin("GET", "/collections/set");
    assertEquals(0, shown.json().getInteger("approvals"));
    String tag = shown.header("ETag");
    Reply changed = patch("set", tag, "{\"approvals\":2,\"title\":\"Settled\"}");
    assertEquals(200, changed.status(), changed.text());
    assertEquals(2, changed.json().getInteger("approvals"));
    assertEquals("Settled", http.admin("GET", "/collections/set").json().getString("title"));
    assertProblem(412, "stale-settings", patch("set", tag, "{\"approvals\":0}"));
    assertProblem(
        400, "invalid-request", patch("set", changed.header("ETag"), "{\"approvals\":6}"));
  }

  private static Reply patch(String collection, String tag, String body) {
    return http.send(
        http.authorized("/collections/" + collection)
            .header("If-Match", tag)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(body)));
  }

  @Test
  void aSubmissionIsNotApprovedByWhoMadeItAndNotPublishedUnapproved() {
    http.create("review");
    put("review", "Dig deep.");
    patch("review", http.admin("GET", "/collections/review").header("ETag"), "{\"approvals\":1}");
    String submission = "/collections/review/drafts/draft/submission";
    assertProblem(404, "unknown-submission", http.admin("GET", submission));
    assertProblem(409, "not-approved", http.publish("review"));
    Reply submitted = http.admin("POST", submission, "{\"note\":\"a note\",\"summary\":\"s\"}");
    assertEquals(201, submitted.status(), submitted.text());
    JsonObject view = http.admin("GET", submission).json();
    assertEquals("submitted", view.getString("state"));
    assertEquals(1, view.getInteger("needed"));
    assertEquals("server", view.getJsonObject("submitted_by").getString("id"));
    Reply own =
        http.admin(
            "POST", submission + "/approval", "{\"revision\":" + view.getInteger("revision") + "}");
    assertProblem(409, "own-submission", own);
    Reply schedule =
        http.admin("POST", submission + "/schedule", "{\"publish_at\":\"2040-01-01T00:00:00Z\"}");
    assertProblem(409, "not-approved", schedule);
    put("review", "Dig deeper.");
    JsonObject now = http.admin("GET", submission).json();
    assertEquals("void", now.getString("state"));
    assertTrue(now.getString("reason").contains("revision 3"), now.encode());
    Reply refused = http.publish("review");
    assertProblem(409, "void-submission", refused);
    assertEquals(3, refused.json().getInteger("current_revision"));
    assertEquals(
        1,
        http.admin("GET", "/collections/review/submissions")
            .json()
            .getJsonArray("submissions")
            .size());
    assertEquals(204, http.admin("DELETE", submission).status());
    assertProblem(404, "unknown-submission", http.admin("GET", submission));
  }

  @Test
  void aScheduledDraftIsPublishedByItselfWithWhoMadeIt() {
    http.create("timed");
    put("timed", "Dig deep.");
    String submission = "/collections/timed/drafts/draft/submission";
    http.admin("POST", submission, "{\"note\":\"at its time\"}");
    String at = "{\"publish_at\":\"" + Instant.now().plusSeconds(1) + "\",\"urgent\":true}";
    Reply scheduled = http.admin("POST", submission + "/schedule", at);
    assertEquals(200, scheduled.status(), scheduled.text());
    assertEquals("scheduled", scheduled.json().getString("state"));
    assertTrue(
        Soon.within(20, () -> http.admin("GET", "/collections/timed/editions/1").status() == 200));
    JsonObject edition = http.admin("GET", "/collections/timed/editions/1").json();
    assertEquals("at its time", edition.getString("note"));
    assertTrue(edition.getBoolean("urgent"));
    assertEquals("server", edition.getJsonObject("published_by").getString("id"));
    assertEquals("server", edition.getJsonObject("submitted_by").getString("id"));
    assertEquals("published", http.admin("GET", submission).json().getString("state"));
    assertProblem(404, "unknown-edition", http.admin("GET", "/collections/timed/editions/2"));
  }

  @Test
  void aCancelledTimeIsOver() {
    http.create("cancelled");
    put("cancelled", "Dig deep.");
    String submission = "/collections/cancelled/drafts/draft/submission";
    http.admin("POST", submission, "{\"note\":\"n\"}");
    http.admin("POST", submission + "/schedule", "{\"publish_at\":\"2040-01-01T00:00:00Z\"}");
    Reply cancelled = http.admin("DELETE", submission + "/schedule");
    assertEquals("approved", cancelled.json().getString("state"));
    Reply wrong = http.admin("POST", submission + "/schedule", "{\"publish_at\":\"tomorrow\"}");
    assertProblem(400, "invalid-request", wrong);
  }

  @Test
  void anEditionIsRolledOutInStagesAndStopped() {
    http.create("staged");
    put("staged", "Dig deep.");
    String rollout = "/collections/staged/rollout";
    assertEquals(201, http.publish("staged").status());
    assertProblem(409, "no-rollout", http.admin("PUT", rollout, "{\"share\":10}"));
    put("staged", "Dig deeper.");
    Reply second =
        http.admin("POST", "/collections/staged/editions", "{\"note\":\"n\",\"share\":10}");
    assertEquals(201, second.status(), second.text());
    assertEquals(
        new JsonObject().put("share", 10).put("candidate", 2).put("stable", 1),
        http.admin("GET", "/collections/staged").json().getJsonObject("rollout"));
    assertEquals(50, http.admin("PUT", rollout, "{\"share\":50}").json().getInteger("share"));
    Reply stopped = http.admin("POST", rollout + "/stop", "{\"note\":\"a mistake\"}");
    assertEquals(201, stopped.status(), stopped.text());
    assertEquals(3, stopped.json().getInteger("edition"));
    assertEquals(
        http.admin("GET", "/collections/staged/editions/1").json().getJsonArray("packs"),
        stopped.json().getJsonArray("packs"));
    assertFalse(http.admin("GET", "/collections/staged").json().containsKey("rollout"));
    assertProblem(409, "no-rollout", http.admin("POST", rollout + "/stop", "{\"note\":\"n\"}"));
    http.admin("PUT", rollout, "{\"share\":0}");
    Reply ended = http.admin("DELETE", rollout);
    assertEquals(100, ended.json().getInteger("share"));
  }

  private static void put(String collection, String paragraph) {
    Reply reply = http.put(collection, Samples.QUERY, Samples.guideline(paragraph));
    assertEquals(200, reply.status(), reply.text());
  }

  private static void assertProblem(int status, String code, Reply reply) {
    assertEquals(status, reply.status(), reply.text());
    assertEquals(code, reply.problem());
  }
}
