package org.vademecum.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.publish.difference.DraftDifference;
import org.vademecum.server.publish.difference.DraftDifference.Fate;
import org.vademecum.server.publish.difference.SectionChange;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.fault.UnknownDraftException;
import org.vademecum.server.publish.name.PackId;

final class DifferencesTest {
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
  void tellsWorksAddedRemovedAndChanged() {
    library.create("works");
    library.put("works", "X/1", "en", "one");
    library.put("works", "X/2", "en", "two");
    library.publish("works");
    library.put("works", "X/1", "en", "one changed");
    library.put("works", "X/3", "en", "three");
    Await.result(library.cases().removal().remove(Library.draft("works"), new Symbol("X/2"), EN));
    List<DraftDifference.Work> works = difference("works").packs().get(0).works();
    assertEquals(
        List.of(Fate.CHANGED, Fate.REMOVED, Fate.ADDED),
        works.stream().map(DraftDifference.Work::fate).toList());
  }

  @Test
  void tellsSectionsEditedAddedRemovedAndMoved() {
    library.create("sections");
    library.put(
        "sections",
        "X/1",
        "en",
        "The water point is near the camp.",
        "Boil the water for one minute before use.",
        "Keep the cover closed at all times.",
        "Report every fault to the office at once.",
        "This sentence about something else goes away.");
    library.publish("sections");
    library.put(
        "sections",
        "X/1",
        "en",
        "Report every fault to the office at once.",
        "The water point is near the camp.",
        "Boil the water for three minutes before use.",
        "Keep the cover closed at all times.",
        "An entirely fresh rule concerns lamps, ladders and rope.");
    List<SectionChange> changes = difference("sections").packs().get(0).works().get(0).sections();
    assertEquals(
        List.of("removed p5", "moved p4", "renumbered p1", "edited p2", "added p5~2"),
        changes.stream().map(change -> change.kind() + " " + change.id()).toList());
    assertEquals(
        "Boil the water for [-one-][+three+] [-minute-][+minutes+] before use.",
        redline(changes.get(3)));
  }

  private static String redline(SectionChange change) {
    return change.runs().stream()
        .map(
            run ->
                switch (run.fate()) {
                  case SAME -> run.text();
                  case REMOVED -> "[-" + run.text() + "-]";
                  case ADDED -> "[+" + run.text() + "+]";
                })
        .collect(Collectors.joining());
  }

  @Test
  void downloadIsExactlyWhatDevicesWillFetch() {
    library.create("bytes");
    library.put("bytes", "X/1", "en", "one", "two");
    long bundle = difference("bytes").packs().get(0).downloadBytes();
    Digest first = root("bytes");
    var pack = new PackId("bytes", EN);
    assertEquals(bundle, Await.result(library.cases().artifacts().bundle(pack, first)).size());
    library.put("bytes", "X/1", "en", "one", "two corrected");
    DraftDifference.Pack change = difference("bytes").packs().get(0);
    assertEquals(Optional.of(first), change.from());
    Digest second = root("bytes");
    assertEquals(change.to(), second);
    var delta = Await.result(library.cases().artifacts().delta(pack, first, second));
    assertEquals(change.downloadBytes(), delta.size());
  }

  private static Digest root(String collection) {
    return Library.root(library.publish(collection).packs(), EN);
  }

  @Test
  void staleDraftIsComparedWithItsOwnBaseAndSaysSo() {
    library.create("stale");
    library.put("stale", "X/1", "en", "one");
    library.publish("stale");
    var other = DraftRef.of("stale", "other");
    Await.result(
        library.cases().imports().importFiles(other, List.of(Library.file("X/2", "en", "two"))));
    library.put("stale", "X/1", "en", "one changed");
    assertFalse(difference("stale").stale());
    library.publish("stale");
    DraftDifference difference = Await.result(library.cases().differences().of(other));
    assertTrue(difference.stale());
    assertEquals(1, difference.packs().get(0).works().size());
  }

  @Test
  void draftWithoutChangesHasNoDifference() {
    library.create("same");
    library.put("same", "X/1", "en", "one");
    library.publish("same");
    library.put("same", "X/1", "en", "one");
    assertEquals(List.of(), difference("same").packs());
    Await.failure(
        UnknownDraftException.class,
        library.cases().differences().of(DraftRef.of("same", "no-such")));
  }

  private static DraftDifference difference(String collection) {
    return Await.result(library.cases().differences().of(Library.draft(collection)));
  }
}
