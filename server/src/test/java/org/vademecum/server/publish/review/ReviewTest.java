package org.vademecum.server.publish.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.fault.NotApprovedException;
import org.vademecum.server.publish.fault.OwnSubmissionException;
import org.vademecum.server.publish.fault.PublishException;
import org.vademecum.server.publish.fault.VoidSubmissionException;
import org.vademecum.server.publish.review.Review.State;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.Person;
import org.vademecum.server.store.Submission;
import org.vademecum.server.store.Submission.Approval;
import org.vademecum.server.store.Submission.Schedule;

/** Every state of a draft, a submission, its approvals and its time, with every step from it. */
final class ReviewTest {
  private static final Person ALICE = new Person("alice", "Alice");
  private static final Person BOB = new Person("bob", "Bob");
  private static final Person CAROL = new Person("carol", "Carol");
  private static final Schedule TOMORROW = new Schedule(1_000, true, OptionalInt.empty(), CAROL);

  /** What became of the draft since it was submitted. */
  private enum Draft {
    SAME,
    CHANGED,
    BEGUN_ANEW,
    GONE,
    OVERTAKEN
  }

  /** Everything that decides. */
  private record Case(
      Draft draft, int needed, List<Person> approvers, boolean scheduled, boolean published) {

    Review review() {
      return new Review(head(), submission(), now());
    }

    private CollectionHead head() {
      long edition = draft == Draft.OVERTAKEN ? 5 : 4;
      Digest record = Digest.of(new byte[] {1});
      return new CollectionHead(
              "guides", "Guides", edition, Optional.of(record), "p", 0, Optional.empty())
          .with("Guides", needed)
          .with(List.of(submission()));
    }

    private Submission submission() {
      return new Submission(
          "id",
          "draft",
          "as submitted",
          3,
          4,
          "a note",
          "",
          ALICE,
          10,
          approvers.stream().map(person -> new Approval(person, 20)).toList(),
          scheduled ? Optional.of(TOMORROW) : Optional.empty(),
          published ? 5 : 0);
    }

    private Optional<DraftHead> now() {
      return switch (draft) {
        case SAME, OVERTAKEN -> Optional.of(at(3, "as submitted"));
        case CHANGED -> Optional.of(at(4, "another"));
        case BEGUN_ANEW -> Optional.of(at(1, "another"));
        case GONE -> Optional.empty();
      };
    }

    private static DraftHead at(long revision, String change) {
      return new DraftHead("guides", "draft", 4, Map.of(), List.of(), revision, 0, change);
    }

    boolean stands() {
      return draft == Draft.SAME && !published;
    }

    boolean isEnough() {
      return approvers.size() >= needed;
    }
  }

  private static List<Case> all() {
    List<Case> all = new ArrayList<>();
    for (Draft draft : Draft.values()) {
      for (int needed = 0; needed <= 2; needed++) {
        for (List<Person> by : List.of(List.<Person>of(), List.of(BOB), List.of(BOB, CAROL))) {
          for (boolean scheduled : new boolean[] {false, true}) {
            for (boolean published : new boolean[] {false, true}) {
              all.add(new Case(draft, needed, by, scheduled, published));
            }
          }
        }
      }
    }
    assertEquals(5 * 3 * 3 * 2 * 2, all.size());
    return all;
  }

  @Test
  void stateIsThatOfThePublicationThenOfTheDraftThenOfTheApprovalsThenOfTheTime() {
    for (Case it : all()) {
      State expected =
          it.published()
              ? State.PUBLISHED
              : it.draft() != Draft.SAME
                  ? State.VOID
                  : !it.isEnough()
                      ? State.SUBMITTED
                      : it.scheduled() ? State.SCHEDULED : State.APPROVED;
      assertEquals(expected, it.review().state(), it.toString());
      assertEquals(
          expected == State.APPROVED || expected == State.SCHEDULED,
          it.review().isPublishable(),
          it.toString());
    }
  }

  @Test
  void onlyAnotherPersonApprovesAndOnlyWhatStandsAndWasLookedAt() {
    for (Case it : all()) {
      Review review = it.review();
      assertStep(it, it.stands(), VoidSubmissionException.class, r -> r.approvedBy(CAROL, 3, 30));
      assertFails(it, VoidSubmissionException.class, r -> r.approvedBy(CAROL, 2, 30));
      assertFails(
          it,
          it.stands() ? OwnSubmissionException.class : VoidSubmissionException.class,
          r -> r.approvedBy(new Person("alice", "Alice by another name"), 3, 30));
      if (it.stands()) {
        Submission next = review.approvedBy(CAROL, 3, 30);
        long mine = next.approvedBy().stream().filter(CAROL::is).count();
        assertEquals(1, mine, "one approval a person");
        assertEquals(review.submission().schedule(), next.schedule());
      }
    }
  }

  @Test
  void anApprovalThatIsTakenBackTakesTheTimeWithItWhenItWasNeeded() {
    for (Case it : all()) {
      assertStep(it, it.stands(), VoidSubmissionException.class, r -> r.withoutApprovalOf(BOB));
      if (it.stands()) {
        Submission next = it.review().withoutApprovalOf(BOB);
        List<Person> left = it.approvers().stream().filter(by -> !by.is(BOB)).toList();
        assertEquals(left, next.approvedBy());
        boolean timed = it.scheduled() && left.size() >= it.needed();
        assertEquals(timed, next.schedule().isPresent(), it.toString());
      }
    }
  }

  @Test
  void onlyWhatIsApprovedIsPublishedOrGivenATime() {
    for (Case it : all()) {
      boolean may = it.stands() && it.isEnough();
      Class<? extends PublishException> fault =
          it.stands() ? NotApprovedException.class : VoidSubmissionException.class;
      assertStep(it, may, fault, r -> r.scheduled(TOMORROW));
      assertStep(
          it,
          may,
          fault,
          r -> {
            r.requirePublishable();
            return r.submission();
          });
      if (may) {
        assertEquals(Optional.of(TOMORROW), it.review().scheduled(TOMORROW).schedule());
      }
    }
  }

  @Test
  void aTimeCanAlwaysBeTakenAway() {
    for (Case it : all()) {
      assertEquals(Optional.empty(), it.review().unscheduled().schedule());
      assertEquals(it.approvers(), it.review().unscheduled().approvedBy());
    }
  }

  @Test
  void whatIsVoidSaysWhatChanged() {
    Map<Draft, String> reasons =
        Map.of(
            Draft.CHANGED, "the draft was changed up to revision 4",
            Draft.BEGUN_ANEW, "the draft was begun anew",
            Draft.GONE, "the draft is gone",
            Draft.OVERTAKEN, "edition 5 was published meanwhile");
    reasons.forEach(
        (draft, reason) -> {
          Review review = new Case(draft, 0, List.of(), false, false).review();
          assertEquals(Optional.of(reason), review.whyVoid());
          VoidSubmissionException fault =
              assertThrows(VoidSubmissionException.class, review::requirePublishable);
          assertEquals(reason, fault.details().get("reason"));
          assertEquals(3L, fault.details().get("submitted_revision"));
          assertEquals(4L, fault.details().get("base_edition"));
        });
  }

  @Test
  void anotherSubmissionOfTheSameDraftIsNotTheOne() {
    Review review = new Case(Draft.SAME, 0, List.of(), false, false).review();
    review.requireIs("id");
    assertThrows(VoidSubmissionException.class, () -> review.requireIs("another"));
  }

  private static void assertStep(
      Case it,
      boolean may,
      Class<? extends PublishException> fault,
      Function<Review, Submission> step) {
    if (may) {
      assertEquals("draft", step.apply(it.review()).draft());
    } else {
      assertFails(it, fault, step);
    }
  }

  private static void assertFails(
      Case it, Class<? extends PublishException> fault, Function<Review, Submission> step) {
    assertThrows(fault, () -> step.apply(it.review()), it.toString());
  }
}
