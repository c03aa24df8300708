package org.vademecum.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.draft.Imports;
import org.vademecum.server.publish.draft.MergeChoice;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.fault.EmptyPublishException;
import org.vademecum.server.publish.fault.MergeConflictException;
import org.vademecum.server.publish.fault.StaleDraftException;
import org.vademecum.server.publish.fault.StaleRevisionException;
import org.vademecum.server.publish.release.PublishRequest;

final class RacingPublishersTest {
  private static final int ROUNDS = 8;
  private static final Language EN = new Language("en");

  @TempDir static Path directory;
  private static Library library;
  private static UseCases other;

  @BeforeAll
  static void open() {
    library = new Library(directory);
    other = library.node(library.stores());
  }

  @AfterAll
  static void close() {
    Await.result(other.close());
    library.close();
  }

  @Test
  void ofTwoDraftsPublishedAtOnceOneWinsAndTheOtherLosesNothing() {
    library.create("two");
    library.put("two", "X/0", "en", "base");
    long edition = library.publish("two").number();
    for (int round = 1; round <= ROUNDS; round++) {
      importInto("left", "L/" + round);
      importInto("right", "R/" + round);
      List<Throwable> faults = atOnce(publish(library.cases(), "left"), publish(other, "right"));
      assertEquals(1, faults.size(), "one wins");
      assertTrue(faults.get(0) instanceof StaleDraftException, faults.toString());
      edition++;
      String loser = faults.get(0).toString().contains("'left'") ? "left" : "right";
      Await.result(other.rebase().rebase(DraftRef.of("two", loser), MergeChoice.ASK));
      assertEquals(++edition, Await.result(publish(other, loser)).number());
    }
    Edition last = current("two");
    assertEquals(edition, last.number());
    assertEquals(1 + 2 * ROUNDS, last.pack(EN).orElseThrow().getWorks());
  }

  @Test
  void ofTwoWhoPublishTheSameDraftAtOnceOneWins() {
    library.create("same");
    for (int round = 1; round <= ROUNDS; round++) {
      library.put("same", "X/" + round, "en", "text");
      List<Throwable> faults =
          atOnce(
              library.cases().publishing().publish(Library.request("same")),
              other.publishing().publish(Library.request("same")));
      assertEquals(1, faults.size(), "one wins");
      boolean conflict =
          faults.get(0) instanceof StaleDraftException
              || faults.get(0) instanceof EmptyPublishException;
      assertTrue(conflict, faults.toString());
      assertEquals(round, current("same").number());
    }
  }

  @Test
  void filesImportedAtOnceIntoOneDraftAreAllInIt() {
    library.create("many");
    List<Future<Imports.Result>> imports = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      UseCases node = i % 2 == 0 ? library.cases() : other;
      imports.add(
          node.imports()
              .importFiles(Library.draft("many"), List.of(Library.file("X/" + i, "en", "t" + i))));
    }
    Await.result(Future.all(imports));
    assertEquals(8, library.publish("many").pack(EN).orElseThrow().getWorks());
  }

  @Test
  void draftThatMovedOnWhileItWasPublishedFollowsTheNewEdition() {
    library.create("moving");
    library.put("moving", "X/1", "en", "one");
    UseCases slow =
        library.node(
            library.stores(
                (method, arguments, call) ->
                    method.equals("deleteDraft") ? importThen(call) : call.run()));
    Await.result(slow.publishing().publish(Library.request("moving")));
    assertEquals(2, library.publish("moving").pack(EN).orElseThrow().getWorks());
    Await.result(slow.close());
  }

  private static Future<?> importThen(Hook.Call call) {
    return library
        .cases()
        .imports()
        .importFiles(Library.draft("moving"), List.of(Library.file("X/2", "en", "late")))
        .compose(ignored -> call.run());
  }

  @Test
  void rebaseNamesWorksThatBothChangedAndKeepsWhatIsAsked() {
    library.create("conflict");
    library.put("conflict", "X/1", "en", "one");
    library.put("conflict", "X/2", "en", "one");
    library.publish("conflict");
    importInto("conflict", "mine", "X/1", "mine");
    importInto("conflict", "mine", "X/3", "mine too");
    library.put("conflict", "X/1", "en", "theirs");
    library.publish("conflict");
    DraftRef mine = DraftRef.of("conflict", "mine");
    MergeConflictException conflict =
        Await.failure(MergeConflictException.class, other.rebase().rebase(mine, MergeChoice.ASK));
    assertEquals(List.of("X/1 (en)"), conflict.details().get("works"));
    var edited = Await.result(other.rebase().rebase(mine, MergeChoice.DRAFT));
    assertEquals(List.of("X/1 (en)"), edited.result());
    Edition edition =
        Await.result(other.publishing().publish(PublishRequest.of("conflict", "mine", "n")));
    assertEquals(3, edition.pack(EN).orElseThrow().getWorks());
    assertEquals(2, edition.number() - 1);
  }

  @Test
  void changeOfADraftThatSomeoneElseChangedIsRefused() {
    library.create("revised");
    library.put("revised", "X/1", "en", "one");
    DraftRef seen = new DraftRef("revised", "draft", Optional.of(2L));
    library.put("revised", "X/2", "en", "two");
    Await.failure(
        StaleRevisionException.class, other.removal().remove(seen, new Symbol("X/1"), EN));
    Await.failure(StaleRevisionException.class, other.drafts().discard(seen));
  }

  private static void importInto(String draft, String symbol) {
    importInto("two", draft, symbol, "text");
  }

  private static void importInto(String collection, String draft, String symbol, String line) {
    Await.result(
        other
            .imports()
            .importFiles(
                DraftRef.of(collection, draft), List.of(Library.file(symbol, "en", line))));
  }

  private static Future<Edition> publish(UseCases node, String draft) {
    return node.publishing().publish(PublishRequest.of("two", draft, "note"));
  }

  private static Edition current(String collection) {
    return Await.result(library.cases().collections().show(collection)).current().orElseThrow();
  }

  private static List<Throwable> atOnce(Future<Edition> left, Future<Edition> right) {
    Await.result(Future.join(left, right).transform(done -> Future.succeededFuture()));
    List<Throwable> faults = new ArrayList<>();
    if (left.failed()) {
      faults.add(left.cause());
    }
    if (right.failed()) {
      faults.add(right.cause());
    }
    return faults;
  }
}
