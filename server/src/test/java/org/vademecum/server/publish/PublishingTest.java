package org.vademecum.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.fault.CollectionExistsException;
import org.vademecum.server.publish.fault.EmptyCollectionException;
import org.vademecum.server.publish.fault.EmptyPublishException;
import org.vademecum.server.publish.fault.InvalidNameException;
import org.vademecum.server.publish.fault.InvalidTextException;
import org.vademecum.server.publish.fault.StaleDraftException;
import org.vademecum.server.publish.fault.UnknownCollectionException;
import org.vademecum.server.publish.fault.UnknownEditionException;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.release.PublishRequest;

final class PublishingTest {
  private static final Language EN = new Language("en");

  @TempDir static Path directory;
  private static Library library;

  @BeforeAll
  static void open() {
    library = new Library(directory);
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @Test
  void firstEditionCountsWorksSectionsAndBytesOfEachPack() {
    library.create("counts");
    library.put("counts", "X/1", "en", "one", "two");
    library.put("counts", "X/2", "en", "three");
    library.put("counts", "X/1", "fr", "un", "deux");
    Edition edition = library.publish("counts");
    assertEquals(1, edition.number());
    PackRecord english = edition.pack(EN).orElseThrow();
    assertEquals(2, english.getWorks());
    assertEquals(3, english.getSections());
    assertEquals(11, english.getTextBytes());
    assertEquals(2, edition.record().getPacksCount());
    assertEquals("Title of counts", edition.record().getTitle());
  }

  @Test
  void laterEditionCountsAsIfCountedAnew() {
    library.create("recounts");
    library.put("recounts", "X/1", "en", "one", "two");
    library.put("recounts", "X/2", "en", "three");
    library.publish("recounts");
    library.put("recounts", "X/1", "en", "one", "two, longer", "and more");
    Await.result(
        library.cases().removal().remove(Library.draft("recounts"), new Symbol("X/2"), EN));
    PackRecord pack = library.publish("recounts").pack(EN).orElseThrow();
    assertEquals(1, pack.getWorks());
    assertEquals(3, pack.getSections());
    assertEquals(22, pack.getTextBytes());
  }

  @Test
  void editionsFormAChain() {
    library.create("chain");
    library.put("chain", "X/1", "en", "one");
    Edition first = library.publish("chain");
    library.put("chain", "X/1", "en", "two");
    Edition second = library.publish("chain");
    assertEquals(first.digest(), Digest.fromBytes(second.record().getPrevious().toByteArray()));
    assertEquals(second.digest(), Digest.of(second.bytes().toByteArray()));
  }

  @Test
  void publishedDraftIsGone() {
    library.create("gone");
    library.put("gone", "X/1", "en", "one");
    library.publish("gone");
    assertTrue(Await.result(library.stores().heads().findDraft("gone", "draft")).isEmpty());
  }

  @Test
  void refusesToPublishWithoutADraft() {
    library.create("no-draft");
    library.put("no-draft", "X/1", "en", "one");
    library.publish("no-draft");
    Await.failure(
        EmptyPublishException.class,
        library.cases().publishing().publish(Library.request("no-draft")));
  }

  @Test
  void refusesToPublishWithoutChanges() {
    library.create("unchanged");
    library.put("unchanged", "X/1", "en", "one");
    library.publish("unchanged");
    library.put("unchanged", "X/1", "en", "one");
    Await.failure(
        EmptyPublishException.class,
        library.cases().publishing().publish(Library.request("unchanged")));
    assertEquals(1, Await.result(library.cases().collections().show("unchanged")).head().edition());
  }

  @Test
  void refusesAnEmptyCollection() {
    library.create("empty");
    Await.failure(
        EmptyCollectionException.class,
        library.cases().publishing().publish(Library.request("empty")));
    library.put("empty", "X/1", "en", "one");
    Await.result(library.cases().removal().remove(Library.draft("empty"), new Symbol("X/1"), EN));
    Await.failure(
        EmptyCollectionException.class,
        library.cases().publishing().publish(Library.request("empty")));
  }

  @Test
  void neverPublishedLanguageThatWasEmptiedIsNotPublished() {
    library.create("slip");
    library.put("slip", "X/1", "en", "one");
    library.put("slip", "X/1", "fr", "one");
    Await.result(
        library
            .cases()
            .removal()
            .remove(Library.draft("slip"), new Symbol("X/1"), new Language("fr")));
    assertEquals(1, library.publish("slip").record().getPacksCount());
  }

  @Test
  void staleDraftIsRefusedNamingBothEditions() {
    library.create("stale");
    library.put("stale", "X/1", "en", "one");
    library.publish("stale");
    DraftRef other = DraftRef.of("stale", "other");
    Await.result(
        library.cases().imports().importFiles(other, List.of(Library.file("X/2", "en", "b"))));
    library.put("stale", "X/1", "en", "two");
    library.publish("stale");
    StaleDraftException refusal =
        Await.failure(
            StaleDraftException.class,
            library.cases().publishing().publish(PublishRequest.of("stale", "other", "note")));
    assertEquals(1L, refusal.details().get("draft_edition"));
    assertEquals(2L, refusal.details().get("current_edition"));
    assertTrue(Await.result(library.stores().heads().findDraft("stale", "other")).isPresent());
  }

  @Test
  void publishOnAnEditionThatWasNotComparedWithIsRefused() {
    library.create("compared");
    library.put("compared", "X/1", "en", "one");
    library.publish("compared");
    library.put("compared", "X/1", "en", "two");
    PublishRequest request =
        new PublishRequest(
            "compared",
            "draft",
            "note",
            OptionalLong.of(0),
            Optional.empty(),
            Actor.SERVER,
            PublishRequest.Way.USUAL,
            Optional.empty());
    Await.failure(StaleDraftException.class, library.cases().publishing().publish(request));
  }

  @Test
  void requestRepeatedWithItsKeyPublishesOnce() {
    library.create("repeated");
    library.put("repeated", "X/1", "en", "one");
    PublishRequest request =
        new PublishRequest(
            "repeated",
            "draft",
            "n",
            OptionalLong.empty(),
            Optional.of("key-1"),
            Actor.SERVER,
            PublishRequest.Way.USUAL,
            Optional.empty());
    Edition first = Await.result(library.cases().publishing().publish(request));
    Edition again = Await.result(library.cases().publishing().publish(request));
    assertEquals(first.digest(), again.digest());
  }

  @Test
  void rollbackIsANewEditionWithTheOldContent() {
    library.create("back");
    library.put("back", "X/1", "en", "one");
    Edition first = library.publish("back");
    library.put("back", "X/1", "en", "two");
    library.publish("back");
    Edition third = Await.result(library.rollBack("back", 1, "undo"));
    assertEquals(3, third.number());
    assertEquals(first.packs(), third.packs());
    assertEquals(first.record().getPacksList(), third.record().getPacksList());
    Await.failure(EmptyPublishException.class, library.rollBack("back", 1, "again"));
    Await.failure(UnknownEditionException.class, library.rollBack("back", 9, "undo"));
  }

  @Test
  void refusesWrongNamesTitlesAndNotes() {
    var collections = library.cases().collections();
    Await.failure(InvalidNameException.class, wrapped(() -> collections.create("Not OK", "t")));
    Await.failure(InvalidTextException.class, wrapped(() -> collections.create("titled", " ")));
    Await.failure(
        InvalidTextException.class,
        wrapped(
            () -> library.cases().publishing().publish(PublishRequest.of("back", "draft", ""))));
    library.create("twice");
    Await.failure(CollectionExistsException.class, collections.create("twice", "t"));
    Await.failure(UnknownCollectionException.class, collections.show("nowhere"));
  }

  /** A call whose arguments may be refused before it begins. */
  private static Future<?> wrapped(Supplier<Future<?>> call) {
    return Future.succeededFuture().compose(ignored -> call.get().mapEmpty());
  }

  @Test
  void filesThatCannotBeReadDoNotStopTheOthers() {
    library.create("some");
    var result =
        Await.result(
            library
                .cases()
                .imports()
                .importFiles(
                    Library.draft("some"),
                    List.of(
                        Library.file("X/1", "en", "one"),
                        Library.file("X/2", "en", ""),
                        Library.file("X/3", "en", "three"))));
    assertTrue(result.reports().get(0).refusal().isEmpty());
    assertTrue(result.reports().get(1).refusal().orElseThrow().toString().contains("X-2.txt"));
    assertEquals(2, result.draft().orElseThrow().revision());
    assertEquals(2, library.publish("some").pack(EN).orElseThrow().getWorks());
  }

  @Test
  void nothingBeginsADraftWhenNoFileCanBeRead() {
    library.create("none");
    var result = library.put("none", "X/1", "en", "");
    assertFalse(result.draft().isPresent());
    assertTrue(Await.result(library.stores().heads().findDraft("none", "draft")).isEmpty());
  }
}
