package org.vademecum.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.core.tree.Sequence;
import org.vademecum.server.publish.draft.ImportFile;
import org.vademecum.server.publish.draft.ImportReport;
import org.vademecum.server.publish.draft.MergeChoice;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.fault.ErasedException;
import org.vademecum.server.publish.fault.ErasedTextException;
import org.vademecum.server.publish.fault.UnknownTextException;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.publish.node.TreeDigests;
import org.vademecum.server.publish.release.Erasing.Outcome;
import org.vademecum.server.store.RemovalOrder;

/** Texts that are erased, and what is left of them in the store. */
final class ErasingTest {
  private static final Language EN = new Language("en");
  private static final String REASON = "names a protected witness";

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

  private static RemovalOrder order(String symbol, String section) {
    return new RemovalOrder(RemovalOrder.Verb.ERASE, symbol, section, "", REASON, "the court");
  }

  private static Outcome erase(String collection, String symbol, String section) {
    return erase(library.cases(), collection, symbol, section);
  }

  private static Outcome erase(UseCases node, String collection, String symbol, String section) {
    return Await.result(node.erasing().erase(collection, order(symbol, section)));
  }

  private static Digest root(Edition edition) {
    return Library.root(edition.packs(), EN);
  }

  /** Three editions with a word in them: as it was, edited, removed. */
  private static Edition publishSecret(String collection, String secret) {
    library.create(collection);
    library.put(collection, "X/1", "en", "one", "the witness " + secret, "three");
    library.put(collection, "X/2", "en", "another");
    Edition first = library.publish(collection);
    Await.result(library.cases().artifacts().bundle(new PackId(collection, EN), root(first)));
    library.put(collection, "X/1", "en", "one", "the witness was " + secret, "three");
    Edition second = library.publish(collection);
    Await.result(
        library.cases().artifacts().delta(new PackId(collection, EN), root(first), root(second)));
    return first;
  }

  @Test
  void anErasedWorkLeavesEveryDocumentOfTheStore() {
    Edition first = publishSecret("whole", "Wholeonion");
    assertTrue(library.holding("Wholeonion").contains("nodes"), "" + library.holding("Wholeonion"));
    Outcome outcome = erase("whole", "X/1", "");
    assertEquals(3, outcome.edition().orElseThrow().number());
    assertEquals(List.of(), library.holding("Wholeonion"));
    NodeSource nodes = new ReadNodes(library.stores().nodes());
    Digest work = PackMap.find(nodes, root(first), "X/1").orElseThrow();
    assertTrue(Nodes.isErased(nodes.node(work)), "its title is there");
    var erasure = outcome.edition().orElseThrow().record().getErasures(0);
    assertEquals(
        List.of("X/1", REASON, "the court", 3L),
        List.of(erasure.getSymbol(), erasure.getReason(), erasure.getBy(), erasure.getEdition()));
    PackId pack = new PackId("whole", EN);
    Digest now = root(outcome.edition().orElseThrow());
    Await.failure(ErasedException.class, library.cases().artifacts().bundle(pack, root(first)));
    Await.result(library.cases().artifacts().bundle(pack, now));
    Await.result(library.cases().artifacts().delta(pack, root(first), now));
    assertEquals(List.of(), library.holding("Wholeonion"));
    Await.result(library.cases().sweep().sweep());
    Await.result(library.cases().artifacts().delta(pack, root(first), now));
  }

  @Test
  void treesOfOldEditionsAreWalkedPastErasedSectionsAndStillProveTheOthers() {
    Edition first = publishSecret("section", "Sectiononion");
    erase("section", "X/1", "p2");
    assertEquals(List.of(), library.holding("Sectiononion"));
    NodeSource nodes = new ReadNodes(library.stores().nodes());
    Set<Digest> sections = new TreeDigests(nodes).addText(root(first)).values();
    assertEquals(4, sections.size());
    Digest digest = PackMap.find(nodes, root(first), "X/1").orElseThrow();
    assertEquals(digest, Digest.of(nodes.node(digest)));
    Expression work = Nodes.expression(nodes.node(digest));
    Digest third = Sequence.get(nodes, work.content(), 2).section();
    assertEquals("three", Nodes.section(nodes.node(third)).text());
    assertEquals(third, Digest.of(nodes.node(third)));
    assertTrue(Nodes.isErased(nodes.node(Sequence.get(nodes, work.content(), 1).section())));
    PackId pack = new PackId("section", EN);
    Edition now = Await.result(library.cases().collections().show("section")).current().get();
    Await.result(library.cases().artifacts().delta(pack, root(first), root(now)));
  }

  @Test
  void bytesThatAnotherWorkHasTooStayUntilTheyAreErasedThere() {
    library.create("shared");
    library.put("shared", "X/1", "en", "the Sharedonion");
    library.put("shared", "X/2", "en", "the Sharedonion");
    library.publish("shared");
    Outcome first = erase("shared", "X/1", "");
    assertEquals(Set.of("shared X/2"), first.found().shared());
    assertEquals(List.of("nodes"), library.holding("Sharedonion"));
    Await.result(
        library
            .cases()
            .artifacts()
            .bundle(new PackId("shared", EN), root(first.edition().orElseThrow())));
    Outcome second = erase("shared", "X/2", "");
    assertEquals(Set.of(), second.found().shared());
    assertEquals(List.of(), library.holding("Sharedonion"));
    assertEquals(0, second.edition().orElseThrow().pack(EN).orElseThrow().getWorks());
  }

  @Test
  void bytesThatWentWithOneTextMayBeThoseOfAnother() {
    library.create("revived");
    library.put("revived", "X/1", "en", "The Revivedonion,", "erased Revivedsecret");
    library.publish("revived");
    erase("revived", "X/1", "");
    assertEquals(List.of(), library.holding("Revivedonion"));
    library.put("revived", "X/2", "en", "The Revivedonion,");
    Edition edition = library.publish("revived");
    Await.result(library.cases().artifacts().bundle(new PackId("revived", EN), root(edition)));
    assertEquals(List.of("nodes"), library.holding("Revivedonion"));
    assertEquals(List.of(), library.holding("Revivedsecret"));
  }

  @Test
  void anErasedTextComesBackOnlyWhenThatIsAllowed() {
    publishSecret("again", "Againonion");
    erase("again", "X/1", "p2");
    ImportFile same = Library.file("X/1", "en", "one", "the  witness Againonion", "three");
    assertTrue(refusal("again", same) instanceof ErasedTextException, "" + refusal("again", same));
    assertEquals(List.of(), library.holding("Againonion"));
    erase("again", "X/1", "");
    ImportFile whole = Library.file("X/1", "en", "one", "three");
    assertTrue(refusal("again", whole) instanceof ErasedTextException);
    var options = new HashMap<>(whole.options());
    options.put("allow_erased", List.of("true"));
    ImportFile allowed = new ImportFile(whole.name(), whole.content(), options);
    Await.result(library.cases().imports().importFiles(Library.draft("again"), List.of(allowed)));
    Edition edition = library.publish("again");
    Await.result(library.cases().artifacts().bundle(new PackId("again", EN), root(edition)));
    Await.result(library.node(library.stores()).erasures().finishAll());
    Await.result(library.cases().artifacts().bundle(new PackId("again", EN), root(edition)));
  }

  private static RuntimeException refusal(String collection, ImportFile file) {
    ImportReport report =
        Await.result(
                library.cases().imports().importFiles(Library.draft(collection), List.of(file)))
            .reports()
            .get(0);
    return report.refusal().orElseThrow();
  }

  @Test
  void neitherARollbackNorADraftBringsItBack() {
    publishSecret("back", "Backonion");
    library.put("back", "X/3", "en", "drafted");
    erase("back", "X/1", "");
    Await.failure(ErasedException.class, library.rollBack("back", 1, "as it was"));
    Await.result(library.cases().rebase().rebase(Library.draft("back"), MergeChoice.ASK));
    Edition next = library.publish("back");
    assertEquals(2, next.pack(EN).orElseThrow().getWorks());
    assertEquals(List.of(), library.holding("Backonion"));
  }

  @Test
  void whatCannotBeErasedIsRefusedSayingWhy() {
    publishSecret("refused", "Refusedonion");
    var erasing = library.cases().erasing();
    Await.failure(UnknownTextException.class, erasing.erase("refused", order("X/9", "")));
    Await.failure(UnknownTextException.class, erasing.erase("refused", order("X/1", "p77")));
    assertFalse(library.holding("Refusedonion").isEmpty());
  }

  @Test
  void aListAppliedToARestoredCopyWipesIt() {
    Edition first = publishSecret("listed", "Listedonion");
    NodeSource nodes = new ReadNodes(library.stores().nodes());
    Digest expression = PackMap.find(nodes, root(first), "X/1").orElseThrow();
    Digest content = Nodes.expression(nodes.node(expression)).content();
    Digest secret = Sequence.get(nodes, content, 1).section();
    byte[] bytes = nodes.node(secret);
    erase("listed", "X/1", "p2");
    var list = Await.result(library.cases().erasures().list());
    try (Library restored = new Library(directory.resolve("restored"))) {
      Await.result(restored.stores().nodes().putNodes(Map.of(secret, bytes), 0));
      assertEquals(List.of("nodes"), restored.holding("Listedonion"));
      Await.result(restored.cases().erasures().apply(list));
      assertEquals(List.of(), restored.holding("Listedonion"));
      Await.result(restored.stores().nodes().putNodes(Map.of(secret, bytes), 0));
      assertEquals(List.of(), restored.holding("Listedonion"));
    }
  }

  @Test
  void erasingInterruptedAtAnyCallIsFinishedByAnotherNode() {
    int interrupted = 0;
    for (int at = 1; at <= 60; at += Boolean.getBoolean("vademecum.long") ? 1 : 4) {
      interrupted += interrupt("cut-" + at, new Death(at, at % 8 == 1)) ? 1 : 0;
    }
    assertTrue(interrupted >= 10, "only " + interrupted + " erasings were interrupted");
  }

  private static boolean interrupt(String collection, Death death) {
    String secret = "Onion" + collection.replace("-", "x") + "end";
    publishSecret(collection, secret);
    UseCases dying = library.node(library.stores(death));
    Await.result(
        dying
            .erasing()
            .erase(collection, order("X/1", ""))
            .transform(done -> Future.succeededFuture(done.succeeded())));
    boolean died = death.died();
    UseCases other = library.node(library.stores());
    Await.result(other.erasures().finishAll());
    long edition = Await.result(other.collections().show(collection)).head().edition();
    if (edition == 2) {
      assertFalse(library.holding(secret).isEmpty(), "gone without a decision");
      erase(other, collection, "X/1", "");
    }
    assertEquals(List.of(), library.holding(secret), collection);
    assertEquals(3, Await.result(other.collections().show(collection)).head().edition());
    Await.result(dying.close());
    Await.result(other.close());
    return died;
  }
}
