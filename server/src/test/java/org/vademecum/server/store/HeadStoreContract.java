package org.vademecum.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;

@SuppressWarnings("NullAway.Init")
abstract class HeadStoreContract extends StoreContract {
  private HeadStore heads;

  @BeforeEach
  void open() {
    heads = stores.heads();
  }

  @Test
  void createsAHeadOnce() {
    CollectionHead head = Samples.firstHead("charter");
    assertEquals(Optional.empty(), Await.get(heads.findHead("charter")));
    assertTrue(Await.get(heads.createHead(head)));
    assertFalse(Await.get(heads.createHead(Samples.firstHead("charter"))));
    assertEquals(Optional.of(head), Await.get(heads.findHead("charter")));
  }

  @Test
  void aRepeatedChangeIsSettledByReading() {
    CollectionHead head = Samples.firstHead("charter");
    CollectionHead second = Samples.next(head);
    CollectionHead third = Samples.next(second);
    assertTrue(Await.get(heads.createHead(head)));
    assertTrue(Await.get(heads.createHead(head)), "the reply to the first was lost");
    assertTrue(Await.get(heads.replaceHead(head, second)));
    assertTrue(Await.get(heads.replaceHead(head, second)), "the reply to the first was lost");
    assertTrue(Await.get(heads.replaceHead(second, third)));
    assertTrue(Await.get(heads.replaceHead(head, second)), "lost, and overtaken meanwhile");
    assertEquals(Optional.of(third), Await.get(heads.findHead("charter")));
  }

  @Test
  void refusesAStaleHead() {
    CollectionHead head = Samples.firstHead("charter");
    CollectionHead won = Samples.next(head);
    Await.get(heads.createHead(head));
    assertTrue(Await.get(heads.replaceHead(head, won)));
    assertFalse(Await.get(heads.replaceHead(head, Samples.next(head))));
    assertEquals(Optional.of(won), Await.get(heads.findHead("charter")));
  }

  @Test
  void refusesAHeadThatIsNotThere() {
    CollectionHead head = Samples.firstHead("charter");
    assertFalse(Await.get(heads.replaceHead(head, Samples.next(head))));
    assertEquals(List.of(), Await.get(heads.listHeads()));
  }

  @Test
  void aHeadKeepsWhatWasSubmittedAndHowItsEditionGoesOut() {
    CollectionHead head = Samples.firstHead("charter");
    Await.get(heads.createHead(head));
    CollectionHead submitted = head.with(List.of(Samples.submission("draft"))).with("Charter", 2);
    assertTrue(Await.get(heads.replaceHead(head, submitted)));
    assertEquals(Optional.of(submitted), Await.get(heads.findHead("charter")));
    CollectionHead published =
        submitted.naming(
            1,
            Digest.of(Samples.bytes("record")),
            Samples.id(),
            new Release(
                Optional.of(new Person("a", "Alice")),
                List.of(new Person("b", "Bob")),
                Optional.empty(),
                1,
                OptionalInt.of(0)),
            List.of(Samples.submission("draft").publishedAs(1)));
    assertTrue(Await.get(heads.replaceHead(submitted, published)));
    assertEquals(Optional.of(published), Await.get(heads.findHead("charter")));
  }

  @Test
  void aChangeOfSubmissionsOvertakesAPublicationThatDidNotSeeIt() {
    CollectionHead head = Samples.firstHead("charter");
    Await.get(heads.createHead(head));
    CollectionHead submitted = head.with(List.of(Samples.submission("draft")));
    assertTrue(Await.get(heads.replaceHead(head, submitted)));
    assertFalse(Await.get(heads.replaceHead(head, Samples.next(head))));
    assertTrue(Await.get(heads.replaceHead(submitted, Samples.next(submitted))));
  }

  @Test
  void aHeadOfAnEarlierProgramIsReadAndMayBeReplaced() {
    inCollection(
        "heads",
        all ->
            all.insertOne(
                new Document("_id", "charter")
                    .append("c", "publication")
                    .append("o", 0L)
                    .append("t", "Title 0")
                    .append("e", 0L)
                    .append("r", null)
                    .append("s", null)));
    CollectionHead head = Await.get(heads.findHead("charter")).orElseThrow();
    assertEquals("publication", head.publication());
    assertEquals(0, head.approvals());
    assertEquals(Release.NONE, head.release());
    assertEquals(List.of(), head.submissions());
    assertTrue(Await.get(heads.replaceHead(head, Samples.next(head))));
  }

  @Test
  void listsHeadsByName() {
    for (String name : List.of("treaties", "charter", "law-of-the-sea")) {
      Await.get(heads.createHead(Samples.firstHead(name)));
    }
    assertEquals(
        List.of("charter", "law-of-the-sea", "treaties"),
        Await.get(heads.listHeads()).stream().map(CollectionHead::collection).toList());
  }

  @Test
  void draftsLiveAndDie() {
    DraftHead draft = Samples.firstDraft("charter", 0);
    DraftHead second = Samples.next(draft);
    assertTrue(Await.get(heads.createDraft(draft)));
    assertFalse(Await.get(heads.createDraft(Samples.firstDraft("charter", 0))));
    assertTrue(Await.get(heads.replaceDraft(draft, second)));
    assertFalse(Await.get(heads.replaceDraft(draft, Samples.next(draft))));
    assertEquals(Optional.of(second), Await.get(heads.findDraft("charter", "draft")));
    assertEquals(List.of(second), Await.get(heads.listDrafts()));
    assertFalse(Await.get(heads.deleteDraft(draft)));
    assertTrue(Await.get(heads.deleteDraft(second)));
    assertEquals(Optional.empty(), Await.get(heads.findDraft("charter", "draft")));
  }

  @Test
  void aDraftBegunAnewIsNotTheOldOne() {
    DraftHead old = Samples.firstDraft("charter", 0);
    DraftHead anew = Samples.firstDraft("charter", 0);
    Await.get(heads.createDraft(old));
    Await.get(heads.deleteDraft(old));
    assertTrue(Await.get(heads.createDraft(anew)));
    assertFalse(Await.get(heads.replaceDraft(old, Samples.next(old))));
    assertFalse(Await.get(heads.deleteDraft(old)));
    assertEquals(Optional.of(anew), Await.get(heads.findDraft("charter", "draft")));
  }

  @Test
  void aNewEpochFailsWhatWasBegunBefore() {
    CollectionHead head = Samples.firstHead("charter");
    DraftHead draft = Samples.firstDraft("charter", 0);
    Await.get(heads.createHead(head));
    Await.get(heads.createDraft(draft));
    assertEquals(0, Await.get(heads.currentEpoch()));
    assertEquals(1, Await.get(heads.advanceEpoch()));
    assertEquals(1, Await.get(heads.currentEpoch()));
    assertFalse(Await.get(heads.replaceHead(head, Samples.next(head))));
    assertFalse(Await.get(heads.replaceDraft(draft, Samples.next(draft))));
    CollectionHead raised = Await.get(heads.findHead("charter")).orElseThrow();
    assertEquals(1, raised.epoch());
    assertTrue(Await.get(heads.replaceHead(raised, Samples.next(raised))));
  }

  @Test
  void whatIsCreatedAfterASweepBeganKnowsIt() {
    Await.get(heads.advanceEpoch());
    assertFalse(Await.get(heads.createDraft(Samples.firstDraft("charter", 0))));
    assertEquals(List.of(), Await.get(heads.listDrafts()));
    assertTrue(Await.get(heads.createDraft(Samples.firstDraft("charter", 1))));
    assertTrue(Await.get(heads.createHead(Samples.firstHead("charter"))));
    assertEquals(1, Await.get(heads.findHead("charter")).orElseThrow().epoch());
  }
}
