package org.vademecum.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.Library;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.update.SyncListener;
import org.vademecum.client.update.UpdateResult;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.http.Http;
import org.vademecum.server.http.Http.Reply;
import org.vademecum.server.store.embedded.EmbeddedStore;

/**
 * {@code kill -9} of a server at every write command of a publication, counted on the wire: before
 * the store hears of it, and after the store did it. Another server goes on. By default a stride of
 * them, with {@code -Dvademecum.long=true} each one.
 */
class KilledPublisherTest {
  private static final int SOME = 5;
  private static final String FILE = "name=a.en.txt&symbol=T/1&lang=en";

  @TempDir Path directory;

  private EmbeddedStore store;
  private StoreLink link;
  private RunningServer survivor;
  private int collections;

  @BeforeEach
  void open() {
    store = EmbeddedStore.open(directory.resolve("store"), 0);
    link = new StoreLink(store.port());
    survivor = Main.start(ServerConfig.of(settings(store.uri())));
    assertTrue(Soon.within(60, () -> http().get("/readyz").status() == 200));
  }

  @AfterEach
  void close() {
    survivor.close();
    link.close();
    store.close();
  }

  /** Both servers have one data directory, and so the same keys. */
  private Map<String, String> settings(String uri) {
    Map<String, String> settings = new HashMap<>();
    settings.put("VADEMECUM_DATA", directory.resolve("data").toString());
    settings.put("VADEMECUM_PORT", "0");
    settings.put("VADEMECUM_ROUND_SECONDS", "1");
    settings.put("MONGODB_URI", uri);
    return settings;
  }

  private Http http() {
    return new Http(survivor);
  }

  @Test
  void killedAtAnyWriteAPublicationIsWholeOrAbsentAndAnotherServerGoesOn() {
    List<WireCommand> writes = countWrites();
    assertTrue(writes.size() > SOME, writes.toString());
    int stride = Boolean.getBoolean("vademecum.long") ? 1 : 2 * writes.size() / SOME;
    int killed = 0;
    for (int step = 0; step < 2 * writes.size(); step += stride) {
      int at = 1 + step / 2;
      killed += publishAndKill((number, command) -> number == at, step % 2 == 1) ? 1 : 0;
    }
    System.out.printf(
        "server killed at %d of 2 x %d writes of a publication%n", killed, writes.size());
    assertTrue(killed > 0);
  }

  @Test
  void killedBetweenDecidedAndShownAnEditionIsShownByAnotherServer() {
    BiPredicate<Integer, WireCommand> decision =
        (number, command) ->
            command.collection().equals("heads") && !command.name().equals("insert");
    assertTrue(publishAndKill(decision, true));
    assertEquals(2, edition(name()), "what was decided is shown");
  }

  private List<WireCommand> countWrites() {
    prepare();
    try (ServerProcess doomed = doomed()) {
      WriteWatch counting = WriteWatch.counting();
      link.watch(counting);
      assertEquals(201, doomed.http().publish(name()).status());
      link.watch(WriteWatch.NONE);
      return List.copyOf(counting.commands());
    }
  }

  private String name() {
    return "c" + collections;
  }

  /** A collection of one edition, with a draft for the next. */
  private void prepare() {
    collections++;
    http().create(name());
    http().put(name(), FILE, "1. Edition one.\n\n2. Edition one.\n");
    assertEquals(201, http().publish(name()).status());
    http().put(name(), FILE, "1. Edition two.\n\n2. Edition two.\n");
  }

  private ServerProcess doomed() {
    Path data = directory.resolve("data");
    ServerProcess doomed = ServerProcess.start(data, settings(link.uri()));
    assertTrue(Soon.within(60, () -> doomed.http().get("/readyz").status() == 200));
    return doomed;
  }

  private boolean publishAndKill(BiPredicate<Integer, WireCommand> fatal, boolean made) {
    prepare();
    try (ServerProcess doomed = doomed()) {
      WriteWatch watch = WriteWatch.ending(fatal, made, doomed::kill);
      link.watch(watch);
      boolean acknowledged = acknowledges(doomed.http());
      link.watch(WriteWatch.NONE);
      doomed.kill();
      doomed.await();
      assertIsWholeOrAbsent(acknowledged);
      return watch.killed();
    }
  }

  private boolean acknowledges(Http http) {
    try {
      Reply reply = http.publish(name());
      return reply.status() == 201;
    } catch (UncheckedIOException killed) {
      return false;
    }
  }

  private void assertIsWholeOrAbsent(boolean acknowledged) {
    long edition = edition(name());
    assertTrue(edition == 2 || (edition == 1 && !acknowledged), "edition " + edition);
    assertDeviceReads(edition);
    if (edition == 1) {
      assertEquals(201, http().publish(name()).status(), "the draft is still there");
      assertDeviceReads(2);
    }
  }

  private long edition(String collection) {
    return http().admin("GET", "/collections/" + collection).json().getLong("edition");
  }

  private boolean arrives(Library library, long edition) {
    UpdateResult result = library.sync(name(), SyncListener.NONE);
    assertFalse(result instanceof UpdateResult.Rejected, () -> "" + result);
    return library.status().get(0).edition() == edition;
  }

  private void assertDeviceReads(long edition) {
    Path device = directory.resolve("device-" + name());
    try (Library library =
        Library.open(LibraryOptions.in(device.toFile()).at(survivor.url() + "/"))) {
      library.subscribe(name(), new Language("en"));
      assertTrue(Soon.within(10, () -> arrives(library, edition)), () -> "" + library.status());
      assertEquals(edition, library.status().get(0).edition());
      String text = edition == 1 ? "Edition one." : "Edition two.";
      library
          .read(new Symbol("T/1"))
          .entries()
          .forEach(entry -> assertEquals(text, entry.content().section().text()));
      assertTrue(library.check().clean());
    }
  }
}
