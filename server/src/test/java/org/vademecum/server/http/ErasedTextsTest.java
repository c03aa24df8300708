package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Traces;
import org.vademecum.client.read.ErasedTextException;
import org.vademecum.client.update.SyncListener;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.http.Http.Reply;

/** Texts that an administrator erases, as readers and devices of a real server meet it. */
class ErasedTextsTest {
  private static final String SECRET = "Zwiebelschreiber";
  private static final String REASON = "names a protected witness";
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
  void devicesOfAnyEditionLoseAnErasedWorkByDeltaAndNewcomersNeverGetIt() {
    publishSecret("work");
    try (TestDevice late = device("work", "late");
        TestDevice device = device("work", "device")) {
      late.sync(1);
      http.put("work", "name=a.txt&symbol=T/3&lang=en", text("Third."));
      http.publish("work");
      device.sync(2);
      copySource(device);
      assertFalse(traces(device).isEmpty(), "the test would prove nothing");
      assertEquals(201, erase("work", "").status());
      for (int edition = 4; edition <= 6; edition++) {
        http.put("work", "name=a.txt&symbol=T/3&lang=en", text("Third, again " + edition));
        http.publish("work");
      }
      assertTrue(device.sync(6).byDelta());
      assertTrue(late.sync(6).byDelta());
      assertIsGone(device);
      assertIsGone(late);
    }
    try (TestDevice fresh = device("work", "fresh")) {
      fresh.sync(6);
      assertIsGone(fresh);
    }
  }

  /** The official file, and what is said of it. */
  private static void copySource(TestDevice device) {
    var sources = device.library().sources();
    Provenance provenance = sources.fetch(WORK, Optional.of(new Language("en")), SyncListener.NONE);
    sources.download(provenance.sourceFile().orElseThrow(), SyncListener.NONE);
    assertTrue(
        traces(device).stream().anyMatch(file -> file.startsWith("attachments")),
        "" + traces(device));
  }

  private static void assertIsGone(TestDevice device) {
    assertEquals(List.of(), traces(device));
    ErasedTextException gone =
        assertThrows(ErasedTextException.class, () -> device.library().read(WORK));
    assertEquals(REASON, gone.reason());
    assertTrue(device.library().check().clean());
    assertEquals(List.of("T/2 en", "T/3 en"), device.works());
  }

  private static List<String> traces(TestDevice device) {
    return Traces.of(device.directory(), SECRET);
  }

  @Test
  void whatHadTheTextAnswersThatItIsGoneAndWhy() {
    String source = publishSecret("gone");
    String old = root("gone");
    http.put("gone", "name=a.txt&symbol=T/3&lang=en", text("Third."));
    http.publish("gone");
    String later = root("gone");
    String packs = "/v1/packs/gone/en/";
    Reply bundle = http.get(packs + "bundles/" + old);
    assertEquals(200, bundle.status());
    String file = "/v1/artifacts/" + Digest.of(bundle.body()).hex();
    assertEquals(200, http.get(file).status());
    assertEquals(200, http.get(packs + "deltas/" + old + "/" + later).status());
    assertEquals(200, http.get(source).status());
    erase("gone", "");
    for (String path :
        List.of(
            packs + "bundles/" + old,
            packs + "bundles/" + later,
            packs + "deltas/" + old + "/" + later,
            file,
            source)) {
      assertGone(http.get(path));
    }
    assertEquals(200, http.get(packs + "deltas/" + old + "/" + root("gone")).status());
    assertEquals(200, http.get(packs + "bundles/" + root("gone")).status());
    JsonObject listed = http.admin("GET", "/erasures").json();
    assertTrue(listed.getJsonArray("erased").size() > 5, listed.encode());
    assertEquals(204, http.admin("POST", "/erasures", listed.encode()).status());
    Reply again =
        http.put("gone", "name=a.txt&symbol=T/1&lang=en", text("The witness " + SECRET + "."));
    assertEquals("erased-text", again.problem());
  }

  private static void assertGone(Reply reply) {
    assertEquals(410, reply.status(), reply.text());
    assertEquals("erased", reply.problem());
    assertEquals(REASON, reply.json().getString("reason"));
  }

  @Test
  void aPreviewChangesNothingAndATitleIsNotErasedAlone() {
    publishSecret("preview");
    JsonObject body = new JsonObject().put("symbol", "T/1").put("reason", REASON);
    Reply preview =
        http.admin(
            "POST", "/collections/preview/erasures", body.copy().put("preview", true).encode());
    assertEquals(200, preview.status(), preview.text());
    assertTrue(preview.json().getInteger("nodes") >= 3, preview.text());
    assertEquals(1, preview.json().getInteger("files"));
    assertEquals(1, http.admin("GET", "/collections/preview").json().getInteger("edition"));
    try (TestDevice device = device("preview", "preview")) {
      device.sync(1);
      String title = device.library().read(WORK).entries().get(0).content().section().id();
      assertEquals("cannot-erase", erase("preview", title).problem());
      String secret =
          device.library().read(WORK).entries().stream()
              .map(entry -> entry.content().section())
              .filter(section -> section.text().contains(SECRET))
              .findFirst()
              .orElseThrow()
              .id();
      assertEquals(201, erase("preview", secret).status());
      device.sync(2);
      assertEquals(List.of(), traces(device));
      assertEquals(List.of("T/1 en", "T/2 en"), device.works());
    }
    assertEquals("unknown-text", erase("preview", "p99").problem());
  }

  private static TestDevice device(String collection, String name) {
    return new TestDevice(directory.resolve(name), server.url(), collection, "en");
  }

  private static String text(String paragraph) {
    return Samples.guideline("Dig deep.", paragraph, "Keep the cover closed.");
  }

  /** Returns where the official file is. */
  private static String publishSecret(String collection) {
    http.create(collection);
    String secret = text("The witness " + SECRET + " in " + collection + ".");
    http.put(collection, "name=a.txt&symbol=T/1&lang=en", secret);
    http.put(collection, "name=a.txt&symbol=T/2&lang=en", text("Second."));
    assertEquals(201, http.publish(collection).status());
    return "/v1/attachments/" + Digest.of(secret.getBytes(StandardCharsets.UTF_8)).hex();
  }

  private static Reply erase(String collection, String section) {
    JsonObject body =
        new JsonObject().put("symbol", "T/1").put("reason", REASON).put("by", "the court");
    if (!section.isEmpty()) {
      body.put("section", section);
    }
    return http.admin("POST", "/collections/" + collection + "/erasures", body.encode());
  }

  private static String root(String collection) {
    JsonObject current =
        http.admin("GET", "/collections/" + collection).json().getJsonObject("current");
    return Digest.parse(current.getJsonArray("packs").getJsonObject(0).getString("root")).hex();
  }
}
