package org.vademecum.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.Library;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.update.SyncListener;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.http.Http;
import org.vademecum.server.http.Http.Reply;
import org.vademecum.server.store.embedded.EmbeddedStore;

/** A server whose store is gone, slow, or hears without being heard, and comes back. */
class UnreliableStoreTest {
  private static final String FILE = "name=a.en.txt&symbol=T/1&lang=en";

  @TempDir Path directory;

  private EmbeddedStore store;
  private StoreLink link;
  private RunningServer server;
  private Http http;

  @BeforeEach
  void publishEditionOne() {
    store = EmbeddedStore.open(directory.resolve("store"), 0);
    link = new StoreLink(store.port());
    server =
        Main.start(
            ServerConfig.of(
                Map.of(
                    "VADEMECUM_DATA",
                    directory.resolve("data").toString(),
                    "VADEMECUM_PORT",
                    "0",
                    "VADEMECUM_ROUND_SECONDS",
                    "1",
                    "MONGODB_URI",
                    link.uri())));
    http = new Http(server);
    assertTrue(Soon.within(60, () -> http.get("/readyz").status() == 200));
    http.create("guides");
    write("one");
    assertEquals(201, http.publish("guides").status());
  }

  @AfterEach
  void close() {
    server.close();
    link.close();
    store.close();
  }

  private void write(String edition) {
    String text = "1. Edition " + edition + ".\n\n2. Edition " + edition + ".\n";
    assertEquals(200, http.put("guides", FILE, text).status());
  }

  private Reply publishWithKey(String key) {
    return http.send(
        http.authorized("/collections/guides/editions")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString("{\"note\":\"a note\"}")));
  }

  private void assertDeviceReads(long edition, String text) {
    try (Library library =
        Library.open(
            LibraryOptions.in(directory.resolve("device").toFile()).at(server.url() + "/"))) {
      library.subscribe("guides", new Language("en"));
      assertTrue(
          Soon.within(
              10,
              () -> {
                library.sync(SyncListener.NONE);
                return library.status().get(0).edition() == edition;
              }));
      library
          .read(new Symbol("T/1"))
          .entries()
          .forEach(
              entry -> assertEquals("Edition " + text + ".", entry.content().section().text()));
      assertTrue(library.check().clean());
    }
  }

  @Test
  void aSlowStoreMakesAPublicationSlowAndNothingElse() {
    write("two");
    link.delayAnswers(150);
    assertEquals(201, http.publish("guides").status());
    assertDeviceReads(2, "two");
  }

  @Test
  void aStoreThatIsGoneIsNamedAndAllGoesOnWhenItIsBack() {
    write("two");
    link.cut(true);
    Reply refused = http.publish("guides");
    assertEquals(503, refused.status(), refused.text());
    assertEquals("3", refused.header("Retry-After"));
    link.cut(false);
    assertTrue(Soon.within(30, () -> http.get("/readyz").status() == 200));
    assertDeviceReads(1, "one");
    assertTrue(Soon.within(30, () -> http.publish("guides").status() == 201));
    assertDeviceReads(2, "two");
  }

  @Test
  void aStoreThatHearsButIsNotHeardPublishesOnceWhenAskedAgain() {
    write("two");
    link.loseAnswers(true);
    Reply lost = publishWithKey("same-key-0001");
    assertEquals(503, lost.status(), lost.text());
    link.loseAnswers(false);
    link.cut(true);
    link.cut(false);
    assertTrue(Soon.within(30, () -> http.get("/readyz").status() == 200));
    assertTrue(Soon.within(30, () -> publishWithKey("same-key-0001").status() < 300));
    assertDeviceReads(2, "two");
    assertEquals(2, http.admin("GET", "/collections/guides").json().getLong("edition"));
  }
}
