package org.vademecum.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.publish.difference.DraftDifference;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.draft.MergeChoice;
import org.vademecum.server.publish.draft.Refusal;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.release.PublishRequest;

/** Corrigenda from import to edition. */
final class CorrectionsTest {
  private static final Language EN = new Language("en");
  private static final String[] PARENT = {
    "The water point is near the camp.", "Boil the water for five minutes.", "Close the cover."
  };
  private static final String[] FIRST = {"Paragraph 2: for five read six", "Delete paragraph 3"};
  private static final String[] SECOND = {
    "Paragraph 2: for six read seven", "After paragraph 1 insert a new paragraph 1 bis. It is deep."
  };

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
  void theDifferenceShowsWhatACorrigendumWouldDoBeforeItIsPublished() {
    library.create("shown");
    library.put("shown", "X/1", "en", PARENT);
    library.publish("shown");
    library.put("shown", "X/1/Corr.1", "en", FIRST);
    List<DraftDifference.Work> works = works("shown");
    assertEquals(List.of("X/1", "X/1/Corr.1"), works.stream().map(it -> it.symbol()).toList());
    assertEquals(
        List.of("p2 Boil the water for six minutes.", "p3 "), texts(works.get(0).corrected()));
    Section corrected = works.get(0).corrected().get(0).section();
    assertEquals(PARENT[1], corrected.asIssued().map(Section::text).orElse(""));
    assertEquals(
        List.of(ChangeStatus.APPLIED, ChangeStatus.APPLIED),
        works.get(1).changes().stream().map(Change::status).toList());
  }

  @Test
  void anyOrderOfArrivalGivesTheSameRoot() {
    List<Runnable> imports = new ArrayList<>();
    String[] name = {""};
    imports.add(() -> library.put(name[0], "X/1", "en", PARENT));
    imports.add(() -> library.put(name[0], "X/1/Corr.1", "en", FIRST));
    imports.add(() -> library.put(name[0], "X/1/Corr.2", "en", SECOND));
    imports.add(() -> library.put(name[0], "X/1", "en", PARENT));
    imports.add(() -> library.put(name[0], "X/1/Corr.1", "en", FIRST));
    Digest expected = null;
    for (int round = 0; round < 8; round++) {
      name[0] = "order-" + round;
      library.create(name[0]);
      Collections.shuffle(imports, new Random(round));
      imports.forEach(Runnable::run);
      Digest root = Library.root(library.publish(name[0]).packs(), EN);
      expected = expected == null ? root : expected;
      assertEquals(expected, root);
    }
  }

  @Test
  void aCorrigendumWaitsForItsParentOverEditions() {
    library.create("waits");
    library.put("waits", "X/1/Corr.1", "en", FIRST);
    assertEquals(ChangeStatus.WORK_MISSING, works("waits").get(0).changes().get(0).status());
    library.publish("waits");
    library.put("waits", "X/1", "en", PARENT);
    assertEquals(
        List.of("p2 Boil the water for six minutes.", "p3 "),
        texts(works("waits").get(0).corrected()));
  }

  @Test
  void importingEitherAgainChangesNothing() {
    library.create("again");
    library.put("again", "X/1", "en", PARENT);
    library.put("again", "X/1/Corr.1", "en", FIRST);
    Digest before = Library.root(library.publish("again").packs(), EN);
    library.put("again", "X/1/Corr.1", "en", FIRST);
    library.put("again", "X/1", "en", PARENT);
    assertTrue(difference("again").packs().isEmpty(), "root " + before);
  }

  @Test
  void aRefusedChangeStaysRefusedAndCanBeTakenUpAgain() {
    library.create("refused");
    library.put("refused", "X/1", "en", PARENT);
    library.put("refused", "X/1/Corr.1", "en", FIRST);
    Digest all = root("refused");
    decide("refused", true);
    library.put("refused", "X/1/Corr.1", "en", FIRST);
    assertEquals(List.of("p3 "), texts(works("refused").get(0).corrected()));
    decide("refused", false);
    assertEquals(all, root("refused"));
  }

  @Test
  void withoutTheCorrigendumTheTextIsAsIssuedAgain() {
    library.create("undone");
    library.put("undone", "X/1", "en", PARENT);
    Edition first = library.publish("undone");
    library.put("undone", "X/1/Corr.1", "en", FIRST);
    Edition second = library.publish("undone");
    assertNotEquals(Library.root(first.packs(), EN), Library.root(second.packs(), EN));
    Await.result(
        library.cases().removal().remove(Library.draft("undone"), new Symbol("X/1/Corr.1"), EN));
    assertEquals(Library.root(first.packs(), EN), root("undone"));
    Edition back = Await.result(library.rollBack("undone", 1, "back"));
    assertEquals(Library.root(first.packs(), EN), Library.root(back.packs(), EN));
  }

  @Test
  void aRebaseCorrectsTheTextThatOthersPublishedMeanwhile() {
    library.create("rebased");
    library.put("rebased", "X/1", "en", PARENT);
    library.publish("rebased");
    library.put("rebased", "X/1/Corr.1", "en", FIRST);
    DraftRef other = DraftRef.of("rebased", "other");
    String[] longer = {PARENT[0], PARENT[1], PARENT[2], "Lock the pump at night."};
    Await.result(
        library.cases().imports().importFiles(other, List.of(Library.file("X/1", "en", longer))));
    Await.result(
        library.cases().publishing().publish(PublishRequest.of("rebased", "other", "longer")));
    Await.result(library.cases().rebase().rebase(Library.draft("rebased"), MergeChoice.PUBLISHED));
    DraftDifference.Work work = works("rebased").get(0);
    assertEquals(4, work.sectionsAfter());
    assertEquals(List.of("p2 Boil the water for six minutes.", "p3 "), texts(work.corrected()));
  }

  @Test
  void otherLanguagesStayAsTheyAre() {
    library.create("languages");
    library.put("languages", "X/1", "en", PARENT);
    library.put("languages", "X/1", "fr", "Le point d’eau est près du camp.");
    Digest french = Library.root(library.publish("languages").packs(), new Language("fr"));
    library.put("languages", "X/1/Corr.1", "en", FIRST);
    Edition next = library.publish("languages");
    assertEquals(french, Library.root(next.packs(), new Language("fr")));
  }

  private static void decide(String collection, boolean refused) {
    Refusal.Decision decision = new Refusal.Decision(new Symbol("X/1/Corr.1"), EN, "p1", refused);
    Await.result(library.cases().refusal().decide(Library.draft(collection), decision));
  }

  private static Digest root(String collection) {
    return Library.root(
        Await.result(library.cases().drafts().get(Library.draft(collection))).packs(), EN);
  }

  private static DraftDifference difference(String collection) {
    return Await.result(library.cases().differences().of(Library.draft(collection)));
  }

  private static List<DraftDifference.Work> works(String collection) {
    return difference(collection).packs().get(0).works();
  }

  private static List<String> texts(List<NumberedSection> sections) {
    return sections.stream().map(it -> it.section().id() + " " + it.section().text()).toList();
  }
}
