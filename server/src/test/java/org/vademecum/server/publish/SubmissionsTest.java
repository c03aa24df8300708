package org.vademecum.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.edition.CollectionSettings.Settings;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.History.Published;
import org.vademecum.server.publish.fault.NotApprovedException;
import org.vademecum.server.publish.fault.OwnSubmissionException;
import org.vademecum.server.publish.fault.SignedByPeopleException;
import org.vademecum.server.publish.fault.StaleDraftException;
import org.vademecum.server.publish.fault.StaleSettingsException;
import org.vademecum.server.publish.fault.UnknownSubmissionException;
import org.vademecum.server.publish.fault.VoidSubmissionException;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.release.PublishRequest;
import org.vademecum.server.publish.release.Submissions;
import org.vademecum.server.publish.release.Submitting.Words;
import org.vademecum.server.publish.review.Review;
import org.vademecum.server.publish.review.Review.State;
import org.vademecum.server.publish.trust.People;
import org.vademecum.server.store.RemovalOrder;

/** A collection in which one other person must approve. */
@SuppressWarnings("NullAway.Init")
final class SubmissionsTest {
  private static final Actor ALICE = new Actor("local:alice", "Alice");
  private static final Actor BOB = new Actor("local:bob", "Bob");
  private static final Actor CAROL = new Actor("local:carol", "Carol");
  private static final Words WORDS = new Words("a note", "please look at X/1");

  @TempDir Path directory;
  private Library library;
  private Submissions submissions;

  @BeforeEach
  void open() {
    library = new Library(directory);
    submissions = library.cases().releases().submissions();
    library.create("laws");
    library.put("laws", "X/1", "en", "one");
    needs(1);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void needs(int approvals) {
    Settings now = Settings.of(Await.result(library.cases().collections().show("laws")).head());
    Await.result(
        library.cases().settings().change("laws", now, new Settings(now.title(), approvals)));
  }

  @Test
  void whatIsPublishedWasSubmittedByOneAndApprovedByAnother() {
    Await.failure(NotApprovedException.class, publish(CAROL));
    assertEquals(State.SUBMITTED, submit().state());
    Await.failure(NotApprovedException.class, publish(CAROL));
    Await.failure(OwnSubmissionException.class, approve(ALICE));
    assertEquals(State.APPROVED, Await.result(approve(BOB)).state());
    Edition edition = Await.result(publish(CAROL));
    assertEquals("a note", edition.record().getNote());
    assertEquals(State.PUBLISHED, Await.result(submissions.get("laws", "draft")).state());
    Published known = Await.result(library.cases().history().edition("laws", 1));
    assertEquals(Optional.of(ALICE.person()), known.release().submittedBy());
    assertEquals(List.of(BOB.person()), known.release().approvedBy());
    assertEquals(Optional.of(CAROL.person()), known.release().publishedBy());
  }

  @Test
  void whoMadeAnEditionIsKnownAfterTheNextOne() {
    submit();
    Await.result(approve(BOB));
    Await.result(publish(CAROL));
    needs(0);
    library.put("laws", "X/1", "en", "two");
    library.publish("laws");
    List<Published> all = Await.result(library.cases().history().last("laws", 9, 9));
    assertEquals(Optional.of(Actor.SERVER.person()), all.get(0).release().publishedBy());
    assertEquals(Optional.of(ALICE.person()), all.get(1).release().submittedBy());
  }

  @Test
  void aChangeOfTheDraftMakesItVoidAndSaysSo() {
    submit();
    Await.result(approve(BOB));
    library.put("laws", "X/1", "en", "two");
    VoidSubmissionException fault = Await.failure(VoidSubmissionException.class, publish(CAROL));
    assertEquals("the draft was changed up to revision 3", fault.details().get("reason"));
    assertEquals(2L, fault.details().get("submitted_revision"));
    assertEquals(3L, fault.details().get("current_revision"));
    Await.failure(VoidSubmissionException.class, approve(CAROL));
    assertEquals(State.VOID, Await.result(submissions.get("laws", "draft")).state());
    assertEquals(0, submit().approvals(), "a new one begins without approvals");
  }

  @Test
  void anotherEditionMakesItVoid() {
    submit();
    Await.result(approve(BOB));
    DraftRef other = DraftRef.of("laws", "other");
    Await.result(
        library.cases().imports().importFiles(other, List.of(Library.file("Y/1", "en", "text"))));
    submit(other, CAROL);
    Await.result(submissions.approve("laws", "other", 2, ALICE));
    Await.result(publish("other", CAROL));
    Await.failure(StaleDraftException.class, publish(CAROL));
    Review review = Await.result(submissions.get("laws", "draft"));
    assertEquals(Optional.of("edition 1 was published meanwhile"), review.whyVoid());
  }

  @Test
  void aDraftThatIsDiscardedAndBegunAnewIsNotTheApprovedOne() {
    submit();
    Await.result(approve(BOB));
    Await.result(library.cases().drafts().discard(Library.draft("laws")));
    library.put("laws", "X/1", "en", "one");
    Await.failure(VoidSubmissionException.class, publish(CAROL));
  }

  @Test
  void anApprovalTakenBackWhileItIsPublishedStopsIt() {
    submit();
    Await.result(approve(BOB));
    boolean[] taken = new boolean[1];
    UseCases slow =
        library.node(
            library.stores(
                (method, arguments, call) -> {
                  if (method.equals("replaceHead") && !taken[0]) {
                    taken[0] = true;
                    return submissions.takeBack("laws", "draft", BOB).compose(done -> call.run());
                  }
                  return call.run();
                }));
    Await.failure(NotApprovedException.class, slow.publishing().publish(request("draft", CAROL)));
    assertTrue(taken[0]);
    assertEquals(0, Await.result(library.cases().collections().show("laws")).head().edition());
    Await.result(slow.close());
  }

  @Test
  void aThresholdThatIsRaisedWhileItIsPublishedStopsIt() {
    submit();
    Await.result(approve(BOB));
    boolean[] raised = new boolean[1];
    UseCases slow =
        library.node(
            library.stores(
                (method, arguments, call) -> {
                  if (method.equals("replaceHead") && !raised[0]) {
                    raised[0] = true;
                    return library
                        .cases()
                        .settings()
                        .change("laws", new Settings("Title of laws", 1), new Settings("Laws", 2))
                        .compose(done -> call.run());
                  }
                  return call.run();
                }));
    Await.failure(NotApprovedException.class, slow.publishing().publish(request("draft", CAROL)));
    Await.result(slow.close());
  }

  @Test
  void theNoteForReadersIsTheOneThatWasApproved() {
    submit();
    Await.result(approve(BOB));
    Await.failure(
        NotApprovedException.class,
        library.cases().publishing().publish(PublishRequest.of("laws", "draft", "another note")));
    PublishRequest same = PublishRequest.of("laws", "draft", "a note");
    assertEquals(1, Await.result(library.cases().publishing().publish(same)).number());
  }

  @Test
  void aProposalThatTheServersOwnKeySignsIsNoWayRound() {
    Await.result(library.cases().proposals().propose(PublishRequest.of("laws", "draft", "a note")));
    Await.failure(
        NotApprovedException.class,
        library.cases().proposalPublishing().publish("laws", "draft", CAROL));
  }

  @Test
  void anErasingWaitsForItsApproval() {
    submit();
    Await.result(approve(BOB));
    Await.result(publish(CAROL));
    RemovalOrder order =
        new RemovalOrder(RemovalOrder.Verb.ERASE, "X/1", "", "", "a court's order", "");
    var outcome = Await.result(library.cases().erasing().erase("laws", order));
    assertTrue(outcome.edition().isEmpty());
    DraftRef erasure = DraftRef.of("laws", "erasure");
    Review review = submit(erasure, ALICE);
    Await.result(submissions.approve("laws", "erasure", review.submission().revision(), BOB));
    Await.result(publish("erasure", CAROL));
    Await.result(library.cases().erasures().finishAll());
    assertEquals(List.of(), library.holding("one"));
  }

  @Test
  void aRequestRepeatedAfterALostReplyPublishesOnceThoughOthersSubmitMeanwhile() {
    submit();
    Await.result(approve(BOB));
    PublishRequest request =
        new PublishRequest(
            "laws",
            "draft",
            "",
            OptionalLong.empty(),
            Optional.of("key-1"),
            CAROL,
            PublishRequest.Way.USUAL,
            Optional.empty());
    Await.result(library.cases().publishing().publish(request));
    library.put("laws", "X/2", "en", "two");
    submit();
    assertEquals(1, Await.result(library.cases().publishing().publish(request)).number());
  }

  @Test
  void whatIsWithdrawnIsGone() {
    submit();
    Await.result(approve(BOB));
    Await.result(submissions.withdraw("laws", "draft"));
    Await.failure(UnknownSubmissionException.class, submissions.get("laws", "draft"));
    Await.failure(NotApprovedException.class, publish(CAROL));
  }

  @Test
  void whereNobodyMustApproveASubmissionIsOnlyKept() {
    needs(0);
    assertEquals(State.APPROVED, submit().state());
    assertEquals("a note", Await.result(publish(CAROL)).record().getNote());
    Published known = Await.result(library.cases().history().edition("laws", 1));
    assertEquals(Optional.of(ALICE.person()), known.release().submittedBy());
  }

  @Test
  void aCollectionOfPeopleKeepsItsProposals() {
    People people = new People();
    Await.result(
        library.cases().collections().create("treaties", "T", Optional.of(people.signers())));
    library.put("treaties", "X/1", "en", "one");
    Await.failure(
        SignedByPeopleException.class,
        library
            .cases()
            .releases()
            .submitting()
            .submit(DraftRef.of("treaties", "draft"), WORDS, ALICE));
    Await.failure(
        SignedByPeopleException.class,
        library.cases().settings().change("treaties", new Settings("T", 0), new Settings("T", 1)));
  }

  @Test
  void settingsThatSomeoneElseChangedAreNotOverwritten() {
    Await.failure(
        StaleSettingsException.class,
        library
            .cases()
            .settings()
            .change("laws", new Settings("Title of laws", 0), new Settings("Laws", 0)));
  }

  private Review submit() {
    return submit(Library.draft("laws"), ALICE);
  }

  private Review submit(DraftRef draft, Actor by) {
    return Await.result(library.cases().releases().submitting().submit(draft, WORDS, by));
  }

  private Future<Review> approve(Actor by) {
    long revision = Await.result(submissions.get("laws", "draft")).submission().revision();
    return submissions.approve("laws", "draft", revision, by);
  }

  private Future<Edition> publish(Actor by) {
    return publish("draft", by);
  }

  private Future<Edition> publish(String draft, Actor by) {
    return library.cases().publishing().publish(request(draft, by));
  }

  private static PublishRequest request(String draft, Actor by) {
    return new PublishRequest(
        "laws",
        draft,
        "",
        OptionalLong.empty(),
        Optional.empty(),
        by,
        new PublishRequest.Way(false, OptionalInt.empty()),
        Optional.empty());
  }
}
