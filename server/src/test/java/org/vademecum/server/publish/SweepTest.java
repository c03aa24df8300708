package org.vademecum.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.draft.MergeChoice;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.node.TreeDigests;
import org.vademecum.server.publish.release.PublishRequest;
import org.vademecum.server.publish.sweep.Sweep.Swept;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.StoreUnavailableException;

final class SweepTest {
  private static final long SEED = 20260101;

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
  void takesWhatAnInterruptedImportLeftAndNothingElse() {
    library.create("left");
    library.put("left", "X/1", "en", "one", "two");
    library.publish("left");
    library.put("left", "X/2", "en", "drafted");
    Await.result(library.cases().sweep().sweep());
    long named = count();
    UseCases dying =
        library.node(
            library.stores(
                (method, arguments, call) ->
                    method.equals("replaceDraft")
                        ? Future.failedFuture(
                            new StoreUnavailableException("the node is dead", new Exception()))
                        : call.run()));
    Await.failure(
        StoreUnavailableException.class,
        dying
            .imports()
            .importFiles(Library.draft("left"), List.of(Library.file("X/3", "en", "lost", "too"))));
    assertTrue(count() > named, "the interrupted import left nothing");
    Swept swept = Await.result(library.cases().sweep().sweep());
    assertTrue(swept.deleted() > 0);
    assertEquals(named, count());
    assertAllThere("left");
    Await.result(dying.close());
  }

  @Test
  void discardedDraftIsSweptButWhatEditionsNameStays() {
    library.create("discarded");
    library.put("discarded", "X/1", "en", "one");
    library.publish("discarded");
    Await.result(library.cases().sweep().sweep());
    long named = count();
    library.put("discarded", "X/1", "en", "another");
    Await.result(library.cases().drafts().discard(Library.draft("discarded")));
    Await.result(library.cases().sweep().sweep());
    assertEquals(named, count());
  }

  @Test
  void publicationThatASweepOvertookIsTriedAgain() {
    library.create("overtaken");
    library.put("overtaken", "X/1", "en", "one");
    boolean[] swept = new boolean[1];
    UseCases slow =
        library.node(
            library.stores(
                (method, arguments, call) -> {
                  if (method.equals("replaceHead") && !swept[0]) {
                    swept[0] = true;
                    return library.cases().sweep().sweep().compose(ignored -> call.run());
                  }
                  return call.run();
                }));
    Edition edition = Await.result(slow.publishing().publish(Library.request("overtaken")));
    assertEquals(1, edition.number());
    assertTrue(swept[0]);
    assertAllThere("overtaken");
    Await.result(slow.close());
  }

  @Test
  void importThatASweepOvertookStoresItsNodesAgain() {
    library.create("again");
    library.put("again", "X/1", "en", "one");
    boolean[] swept = new boolean[1];
    UseCases slow =
        library.node(
            library.stores(
                (method, arguments, call) -> {
                  if (method.equals("replaceDraft") && !swept[0]) {
                    swept[0] = true;
                    return library.cases().sweep().sweep().compose(ignored -> call.run());
                  }
                  return call.run();
                }));
    Library.put(slow, "again", "X/2", "en", "two");
    assertTrue(swept[0]);
    library.publish("again");
    assertAllThere("again");
    Await.result(slow.close());
  }

  /**
   * A publisher that begins after the epoch was raised, whose draft is discarded before the sweep
   * reads the drafts, and which decides after the sweep has read the heads.
   */
  @Test
  void publicationBetweenTheSweepsTwoReadingsIsSeen() {
    library.create("between");
    library.put("between", "X/1", "en", "one");
    Promise<Void> reached = Promise.promise();
    Promise<Void> go = Promise.promise();
    UseCases slow =
        library.node(
            library.stores(
                (method, arguments, call) -> {
                  if (method.equals("replaceHead")) {
                    reached.tryComplete();
                    return go.future().compose(ignored -> call.run());
                  }
                  return call.run();
                }));
    UseCases sweeper = library.node(library.stores(new Interleaving(slow, reached, go)));
    Await.result(sweeper.sweep().sweep());
    assertEquals(1, Await.result(library.cases().collections().show("between")).head().edition());
    assertAllThere("between");
    Await.result(slow.close());
    Await.result(sweeper.close());
  }

  private static final class Interleaving implements Hook {
    private final UseCases publisher;
    private final Promise<Void> reached;
    private final Promise<Void> go;
    private Future<?> publication = Future.succeededFuture();
    private boolean begun;
    private boolean decided;

    Interleaving(UseCases publisher, Promise<Void> reached, Promise<Void> go) {
      this.publisher = publisher;
      this.reached = reached;
      this.go = go;
    }

    @Override
    public Future<?> handle(String method, Object[] arguments, Call call) {
      if (method.equals("listDrafts") && !begun) {
        begun = true;
        publication = publisher.publishing().publish(Library.request("between"));
        return reached
            .future()
            .compose(ignored -> library.cases().drafts().discard(Library.draft("between")))
            .compose(ignored -> call.run());
      }
      if (method.equals("listHeads") && !decided) {
        decided = true;
        return call.run()
            .compose(
                heads -> {
                  go.complete();
                  return publication.map(heads);
                });
      }
      return call.run();
    }
  }

  /** Importers, publishers, discarders and sweeps at random on two nodes, all at once. */
  @Test
  void neverTakesANodeThatAnEditionOrDraftNames() {
    Random random = new Random(SEED);
    library.create("busy");
    UseCases other = library.node(library.stores());
    for (int round = 0; round < 15; round++) {
      List<Future<?>> acts = new ArrayList<>();
      for (int act = 0; act < 4; act++) {
        acts.add(act(random, random.nextBoolean() ? library.cases() : other));
      }
      acts.add(other.sweep().sweep());
      Await.result(Future.join(acts).transform(done -> Future.succeededFuture()));
      assertAllThere("busy");
    }
    Await.result(other.close());
  }

  private static Future<?> act(Random random, UseCases node) {
    DraftRef draft = DraftRef.of("busy", random.nextBoolean() ? "a" : "b");
    return switch (random.nextInt(6)) {
      case 0 -> node.publishing().publish(PublishRequest.of("busy", draft.name(), "note"));
      case 1 -> node.drafts().discard(draft);
      case 2 -> node.rebase().rebase(draft, MergeChoice.PUBLISHED);
      default ->
          node.imports()
              .importFiles(
                  draft,
                  List.of(
                      Library.file(
                          "X/" + random.nextInt(4),
                          "en",
                          "line " + random.nextInt(3),
                          "line " + random.nextInt(3))));
    };
  }

  private static long count() {
    return Await.result(library.stores().nodes().countNodes());
  }

  private static void assertAllThere(String collection) {
    var shown = Await.result(library.cases().collections().show(collection));
    Await.result(library.cases().collections().editions(collection, Long.MAX_VALUE, 1_000))
        .forEach(edition -> edition.packs().values().forEach(SweepTest::assertAllThere));
    shown.drafts().forEach(draft -> draft.packs().values().forEach(SweepTest::assertAllThere));
  }

  private static void assertAllThere(PackRoots roots) {
    TreeDigests digests = new TreeDigests(new ReadNodes(library.stores().nodes()));
    digests.addText(roots.root()).addProvenance(roots.provenance());
    List<Digest> all = List.copyOf(digests.found());
    assertEquals(all.size(), Await.result(library.stores().nodes().present(all)).size());
  }
}
