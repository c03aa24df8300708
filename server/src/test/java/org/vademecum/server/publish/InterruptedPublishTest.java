package org.vademecum.server.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.node.TreeDigests;
import org.vademecum.server.publish.trust.StoredLibrary;
import org.vademecum.server.publish.trust.Verification;
import org.vademecum.server.store.StoreUnavailableException;

/** A node that dies in the middle of a publication: before or after each call to the store. */
final class InterruptedPublishTest {
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
  void publicationInterruptedAtAnyCallIsWholeOrAbsentAndAnotherNodeGoesOn() {
    int interrupted = 0;
    for (int at = 1; at <= 36; at++) {
      for (boolean made : new boolean[] {false, true}) {
        interrupted += interrupt("cut-" + at + (made ? "-made" : ""), new Death(at, made)) ? 1 : 0;
      }
    }
    assertTrue(interrupted >= 48, "only " + interrupted + " publications were interrupted");
  }

  private static boolean interrupt(String collection, Death death) {
    library.create(collection);
    library.put(collection, "X/1", "en", "one", "two");
    library.publish(collection);
    library.put(collection, "X/1", "en", "one", "two changed");
    UseCases dying = library.node(library.stores(death));
    Future<Edition> publication = dying.publishing().publish(Library.request(collection));
    boolean acknowledged =
        Await.result(publication.transform(done -> Future.succeededFuture(done.succeeded())));
    boolean died = death.died();

    UseCases other = library.node(library.stores());
    assertIsWhole(other, collection, acknowledged);
    Await.result(dying.close());
    Await.result(other.close());
    return died;
  }

  /** Whatever happened, another node shows the decided edition, and can publish the next. */
  private static void assertIsWhole(UseCases other, String collection, boolean acknowledged) {
    var shown = Await.result(other.collections().show(collection));
    long edition = shown.head().edition();
    assertTrue(!acknowledged || edition == 2, "an acknowledged edition is lost");
    Edition current = shown.current().orElseThrow();
    assertEquals(edition, current.number());
    var byNumber = Await.result(library.stores().editions().findEdition(collection, edition));
    assertEquals(current.digest(), byNumber.orElseThrow(), "the decided edition is not shown");
    assertHasAllNodes(current);
    assertIsShown(other, current);

    Library.put(other, collection, "X/2", "en", "next");
    long base = Await.result(other.drafts().get(Library.draft(collection))).baseEdition();
    if (base == edition) {
      Edition next = Await.result(other.publishing().publish(Library.request(collection)));
      assertEquals(edition + 1, next.number());
    }
  }

  /** The other node brings the library's metadata up to it, which a reader verifies. */
  private static void assertIsShown(UseCases other, Edition current) {
    Await.result(other.trust().showCollections());
    var targets = new Verification(new StoredLibrary(library.stores())).run(Instant.now());
    byte[] shown = targets.get("editions/" + current.record().getCollection());
    assertArrayEquals(current.bytes().toByteArray(), shown);
  }

  private static void assertHasAllNodes(Edition edition) {
    edition
        .packs()
        .values()
        .forEach(
            roots -> {
              TreeDigests digests = new TreeDigests(new ReadNodes(library.stores().nodes()));
              digests.addText(roots.root()).addProvenance(roots.provenance());
              List<Digest> all = new ArrayList<>(digests.found());
              assertEquals(all.size(), Await.result(library.stores().nodes().getNodes(all)).size());
            });
  }

  @Test
  void housekeepingDeletesADraftWhosePublisherDiedAfterTheDecision() {
    library.create("left-over");
    library.put("left-over", "X/1", "en", "one");
    UseCases dying =
        library.node(
            library.stores(
                (method, arguments, call) ->
                    method.equals("deleteDraft")
                        ? Future.failedFuture(
                            new StoreUnavailableException("the node is dead", new Exception()))
                        : call.run()));
    Await.failure(
        StoreUnavailableException.class, dying.publishing().publish(Library.request("left-over")));
    assertTrue(Await.result(library.stores().heads().findDraft("left-over", "draft")).isPresent());
    Await.result(library.cases().settling().finishAll());
    assertTrue(Await.result(library.stores().heads().findDraft("left-over", "draft")).isEmpty());
    Await.result(dying.close());
  }
}
