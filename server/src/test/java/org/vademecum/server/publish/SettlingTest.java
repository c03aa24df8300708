package org.vademecum.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.release.PublishRequest;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.StoreUnavailableException;

/** The draft of an edition that was decided, while the store's answer to its deletion was lost. */
@SuppressWarnings("NullAway.Init")
final class SettlingTest {
  private static final PublishRequest REQUEST =
      new PublishRequest(
          "guides",
          DraftRef.USUAL,
          "a note",
          OptionalLong.empty(),
          Optional.of("this-one"),
          Actor.SERVER,
          PublishRequest.Way.USUAL,
          Optional.empty());

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void open() {
    library = new Library(directory);
    library.create("guides");
    library.put("guides", "X/1", "en", "one");
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void itGoesWhenTheSamePublicationIsAskedForAgain() {
    publishAndDieBeforeTheDraftGoes();
    assertTrue(draft().isPresent());
    assertEquals(1, Await.result(library.cases().publishing().publish(REQUEST)).number());
    assertEquals(Optional.empty(), draft());
  }

  @Test
  void itFollowsWhenItWasChangedMeanwhile() {
    publishAndDieBeforeTheDraftGoes();
    library.put("guides", "X/2", "en", "two");
    assertEquals(0, draft().orElseThrow().baseEdition());
    assertEquals(1, Await.result(library.cases().publishing().publish(REQUEST)).number());
    assertEquals(1, draft().orElseThrow().baseEdition());
    assertEquals(2, library.publish("guides").number());
  }

  @Test
  void itGoesByItselfEvenWithALanguageOfWhichNothingWasLeft() {
    library.put("guides", "X/1", "fr", "un");
    Await.result(
        library
            .cases()
            .removal()
            .remove(Library.draft("guides"), new Symbol("X/1"), new Language("fr")));
    assertEquals(2, draft().orElseThrow().packs().size());
    publishAndDieBeforeTheDraftGoes();
    Await.result(library.cases().settling().finishAll());
    assertEquals(Optional.empty(), draft());
  }

  private void publishAndDieBeforeTheDraftGoes() {
    UseCases dying =
        library.node(
            library.stores(
                (method, arguments, call) ->
                    method.equals("deleteDraft")
                        ? Future.failedFuture(
                            new StoreUnavailableException("the node is dead", new Exception()))
                        : call.run()));
    Await.failure(StoreUnavailableException.class, dying.publishing().publish(REQUEST));
    Await.result(dying.close());
  }

  private Optional<DraftHead> draft() {
    return Await.result(library.stores().heads().findDraft("guides", DraftRef.USUAL));
  }
}
