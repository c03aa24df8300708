package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.http.Http.Reply;

final class AdminRoutesTest {
  private static final String[] TEXT = {"Dig deep.", "Line the well.", "Keep the cover closed."};

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
                    "VADEMECUM_UPLOAD_MIB",
                    "1")));
    http = new Http(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void wholeLifeOfADocument() {
    assertEquals(201, create("life", "Life").status());
    Reply imported = put("life", TEXT);
    assertEquals(200, imported.status(), imported.text());
    assertEquals("T/2026/1", imported.json().getString("symbol"));
    assertEquals(0, imported.json().getJsonObject("report").getInteger("chars_lost"));
    assertEquals(1, publish("life").json().getInteger("edition"));

    JsonObject changes =
        put("life", "Dig deep.", "Line the well with brick.", "Keep the cover closed.")
            .json()
            .getJsonObject("changes");
    assertEquals(1, changes.getInteger("edited"));
    assertEquals(0, changes.getInteger("added"));
    JsonObject pack = diff("life").getJsonArray("packs").getJsonObject(0);
    assertTrue(pack.getInteger("download_bytes") < 400, pack.encode());
    JsonObject section = section(pack);
    assertEquals("edited", section.getString("change"));
    assertEquals("Line the well.", section.getJsonObject("before").getString("text"));
    assertEquals(2, publish("life").json().getInteger("edition"));

    Reply back =
        http.admin("POST", "/collections/life/rollback", "{\"to\":1,\"note\":\"wrong brick\"}");
    assertEquals(201, back.status(), back.text());
    JsonArray editions =
        http.admin("GET", "/collections/life/editions").json().getJsonArray("editions");
    assertEquals(3, editions.size());
    assertEquals("wrong brick", editions.getJsonObject(0).getString("note"));
    assertEquals(
        editions.getJsonObject(2).getJsonArray("packs"),
        editions.getJsonObject(0).getJsonArray("packs"));
    JsonObject shown = http.admin("GET", "/collections/life").json();
    assertEquals(3, shown.getJsonObject("current").getInteger("edition"));
    assertEquals(200, http.admin("POST", "/sweep").status());
  }

  private static JsonObject section(JsonObject pack) {
    JsonObject work = pack.getJsonArray("works").getJsonObject(0);
    return work.getJsonArray("sections").getJsonObject(0);
  }

  @Test
  void staleDraftIsAConflictNamingBothEditionsAndRebaseHelps() {
    create("stale", "Stale");
    put("stale", TEXT);
    publish("stale");
    String mine = "/collections/stale/drafts/mine/files?name=a.en.txt&symbol=T/9&lang=en";
    http.admin(
        "POST",
        mine,
        "application/octet-stream",
        BodyPublishers.ofString(Samples.guideline("Another guideline.")));
    put("stale", "Dig deeper.");
    publish("stale");
    String request = "{\"note\":\"n\",\"draft\":\"mine\"}";
    Reply refused = http.admin("POST", "/collections/stale/editions", request);
    assertEquals(409, refused.status());
    assertEquals("stale-draft", refused.problem());
    assertEquals(1, refused.json().getInteger("draft_edition"));
    assertEquals(2, refused.json().getInteger("current_edition"));
    assertTrue(http.admin("GET", "/collections/stale/drafts/mine/diff").json().getBoolean("stale"));
    Reply rebased = http.admin("POST", "/collections/stale/drafts/mine/rebase");
    assertEquals(200, rebased.status(), rebased.text());
    assertEquals(2, rebased.json().getInteger("base_edition"));
    assertEquals(201, http.admin("POST", "/collections/stale/editions", request).status());
  }

  @Test
  void nothingToPublishIsAConflict() {
    create("nothing", "Nothing");
    assertProblem(409, "empty-collection", publish("nothing"));
    put("nothing", TEXT);
    publish("nothing");
    assertProblem(409, "empty-publish", publish("nothing"));
    put("nothing", TEXT);
    assertProblem(409, "empty-publish", publish("nothing"));
    assertProblem(409, "collection-exists", create("nothing", "Again"));
  }

  @Test
  void draftsAreChangedAtTheRevisionSeen() {
    create("revisions", "Revisions");
    put("revisions", TEXT);
    String draft = "/collections/revisions/drafts/draft";
    String seen = http.admin("GET", draft).header("ETag");
    put("revisions", "Dig deeper.");
    Reply refused =
        http.send(
            http.authorized(draft)
                .header("If-Match", seen)
                .method("DELETE", BodyPublishers.noBody()));
    assertProblem(412, "stale-revision", refused);
    Reply removed = http.admin("DELETE", draft + "/works/T%2F2026%2F1?lang=en");
    assertEquals(200, removed.status(), removed.text());
    assertProblem(404, "unknown-work", http.admin("DELETE", draft + "/works/T%2F2026%2F1?lang=en"));
    assertEquals(204, http.admin("DELETE", draft).status());
    assertProblem(404, "unknown-draft", http.admin("GET", draft));
  }

  @Test
  void filesThatAreNoDocumentsAreRefusedSayingWhatToDo() {
    create("refused", "Refused");
    assertProblem(415, "unreadable-file", http.put("refused", "name=a.exe", "MZ"));
    assertProblem(422, "unreadable-file", http.put("refused", "name=a.txt&lang=en", "\n \n"));
    Reply noSymbol = http.put("refused", "name=a.txt&lang=en", Samples.guideline(TEXT));
    assertProblem(422, "unreadable-file", noSymbol);
    assertEquals("symbol-missing", noSymbol.json().getString("reason"));
    assertProblem(400, "invalid-request", http.put("refused", "name=a.txt&lang=klingon9", "text"));
    assertProblem(404, "unknown-collection", http.put("nowhere", Samples.QUERY, "text"));
    assertProblem(413, "too-large", http.put("refused", Samples.QUERY, "x".repeat(2 << 20)));
    assertEquals(0, http.admin("GET", "/collections/refused").json().getJsonArray("drafts").size());
  }

  @Test
  void requestsThatTheDescriptionDoesNotAllowAreRefusedNamingTheField() {
    create("strict", "Strict");
    Reply unknown = http.admin("POST", "/collections", "{\"name\":\"x\",\"colour\":\"red\"}");
    assertProblem(400, "invalid-request", unknown);
    assertTrue(unknown.text().contains("colour"), unknown.text());
    Reply missing = http.admin("POST", "/collections/strict/rollback", "{\"to\":1}");
    assertProblem(400, "invalid-request", missing);
    assertTrue(missing.text().contains("note"), missing.text());
    Reply type =
        http.admin("POST", "/collections/strict/rollback", "{\"to\":\"one\",\"note\":\"n\"}");
    assertProblem(400, "invalid-request", type);
    assertTrue(type.text().contains("/to"), type.text());
    assertProblem(400, "invalid-request", http.admin("POST", "/collections", "{not json"));
    assertProblem(400, "invalid-request", http.admin("GET", "/collections/Not-OK"));
    assertProblem(
        415,
        "unsupported-media-type",
        http.admin("POST", "/collections", "text/plain", BodyPublishers.ofString("name")));
    assertProblem(405, "method-not-allowed", http.admin("PUT", "/collections"));
  }

  @Test
  void onlyTheTokenOpensTheAdministratorsRoutes() {
    Reply without = http.get("/admin/v1/collections");
    assertProblem(401, "unauthorized", without);
    assertTrue(without.header("WWW-Authenticate").startsWith("Bearer"));
    Reply wrong = http.get("/admin/v1/collections", "Authorization", "Bearer wrong");
    assertProblem(401, "unauthorized", wrong);
    assertEquals(200, http.admin("GET", "/collections").status());
    assertEquals(200, http.get("/admin/v1/openapi.yaml").status());
  }

  private static Reply create(String name, String title) {
    return http.admin(
        "POST", "/collections", new JsonObject().put("name", name).put("title", title).encode());
  }

  private static Reply put(String collection, String... paragraphs) {
    return http.put(collection, Samples.QUERY, Samples.guideline(paragraphs));
  }

  private static Reply publish(String collection) {
    return http.publish(collection);
  }

  private static JsonObject diff(String collection) {
    return http.admin("GET", "/collections/" + collection + "/drafts/draft/diff").json();
  }

  private static void assertProblem(int status, String code, Reply reply) {
    assertEquals(status, reply.status(), reply.text());
    assertEquals("application/problem+json", reply.header("Content-Type"));
    assertEquals(code, reply.problem());
  }
}
