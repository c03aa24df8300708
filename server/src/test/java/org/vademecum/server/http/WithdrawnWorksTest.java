package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.read.WithdrawnWorkException;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.http.Http.Reply;

/** Works that an administrator withdraws, as devices of a real server meet it. */
class WithdrawnWorksTest {
  private static final String REASON = "replaced by T/2";
  private static final Symbol WORK = new Symbol("T/1");

  @TempDir static Path directory;
  private static RunningServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    server = Main.start(ServerConfig.embedded(directory.resolve("server"), 0));
    http = new Http(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aWithdrawnWorkLeavesItsReadersWithAReasonAndComesBack() {
    publishTwoLanguages("both");
    try (TestDevice device = device("both")) {
      device.sync(1);
      assertEquals(200, decide("both", withdrawal().put("reason", REASON)).status());
      assertEquals(201, http.publish("both").status());
      device.sync(2);
      assertEquals(List.of("T/2 en"), device.works());
      WithdrawnWorkException gone =
          assertThrows(WithdrawnWorkException.class, () -> device.library().read(WORK));
      assertEquals(REASON, gone.reason());
      assertEquals(2, device.library().reader().withdrawn().size());
      JsonObject said = said("both");
      assertEquals(2, said.getLong("edition"));
      assertTrue(said.getString("at").startsWith("20"), said.encode());
      decide("both", new JsonObject().put("withdrawn", false));
      http.publish("both");
      device.sync(3);
      assertEquals(List.of("T/1 en", "T/2 en", "T/1 fr"), device.works());
    }
  }

  @Test
  void oneLanguageIsWithdrawnAloneAndOtherPublicationsKeepItSo() {
    publishTwoLanguages("one");
    try (TestDevice device = device("one")) {
      device.sync(1);
      decide("one", withdrawal().put("reason", REASON).put("lang", "fr"));
      http.publish("one");
      http.put("one", "name=a.txt&symbol=T/3&lang=en", Samples.guideline("Another."));
      http.publish("one");
      http.admin("POST", "/collections/one/rollback", "{\"to\":1,\"note\":\"without T/3\"}");
      device.sync(4);
      assertEquals(List.of("T/1 en", "T/2 en"), device.works());
      assertThrows(
          WithdrawnWorkException.class,
          () -> device.library().reader().read(WORK, Optional.of(new Language("fr"))));
    }
  }

  @Test
  void aWithdrawalFollowsADraftThatIsRebased() {
    publishTwoLanguages("rebased");
    decide("rebased", withdrawal().put("reason", REASON));
    http.admin(
        "POST",
        "/collections/rebased/drafts/other/files?name=a.txt&symbol=T/4&lang=en",
        "application/octet-stream",
        java.net.http.HttpRequest.BodyPublishers.ofString(Samples.guideline("Fourth.")));
    http.admin("POST", "/collections/rebased/editions", "{\"note\":\"n\",\"draft\":\"other\"}");
    assertEquals("stale-draft", http.publish("rebased").problem());
    http.admin("POST", "/collections/rebased/drafts/draft/rebase");
    assertEquals(201, http.publish("rebased").status());
    assertEquals(3, said("rebased").getLong("edition"));
  }

  @Test
  void whatCannotBeWithdrawnOrShownIsRefusedSayingWhy() {
    publishTwoLanguages("refused");
    assertEquals("invalid-text", decide("refused", withdrawal()).problem());
    assertEquals(
        "unknown-work", decide("refused", "T/9", withdrawal().put("reason", REASON)).problem());
    JsonObject show = new JsonObject().put("withdrawn", false);
    assertEquals("unknown-withdrawal", decide("refused", show).problem());
    decide("refused", withdrawal().put("reason", REASON));
    Reply alone = decide("refused", show.copy().put("lang", "fr"));
    assertEquals(404, alone.status());
    assertTrue(alone.text().contains("withdrawn in all languages"), alone.text());
    decide("refused", show);
    assertEquals("empty-publish", http.publish("refused").problem());
  }

  private static TestDevice device(String collection) {
    return new TestDevice(directory.resolve(collection), server.url(), collection, "en", "fr");
  }

  private static void publishTwoLanguages(String collection) {
    http.create(collection);
    String text = Samples.guideline("Dig deep.");
    http.put(collection, "name=a.txt&symbol=T/1&lang=en", text);
    http.put(collection, "name=a.txt&symbol=T/1&lang=fr", text);
    http.put(collection, "name=a.txt&symbol=T/2&lang=en", text);
    assertEquals(201, http.publish(collection).status());
  }

  private static JsonObject withdrawal() {
    return new JsonObject().put("withdrawn", true);
  }

  private static Reply decide(String collection, JsonObject decision) {
    return decide(collection, "T/1", decision);
  }

  private static Reply decide(String collection, String symbol, JsonObject decision) {
    return http.admin(
        "POST",
        "/collections/"
            + collection
            + "/drafts/draft/works/"
            + symbol.replace("/", "%2F")
            + "/withdrawal",
        decision.encode());
  }

  /** What the current edition says of its one withdrawal. */
  private static JsonObject said(String collection) {
    JsonObject current =
        http.admin("GET", "/collections/" + collection).json().getJsonObject("current");
    assertEquals(1, current.getJsonArray("withdrawals").size(), current.encode());
    return current.getJsonArray("withdrawals").getJsonObject(0);
  }
}
