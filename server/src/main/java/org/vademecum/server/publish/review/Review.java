package org.vademecum.server.publish.review;

import java.util.Locale;
import java.util.Optional;
import org.vademecum.server.publish.fault.NotApprovedException;
import org.vademecum.server.publish.fault.OwnSubmissionException;
import org.vademecum.server.publish.fault.VoidSubmissionException;
import org.vademecum.server.publish.fault.VoidSubmissionException.Change;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.Person;
import org.vademecum.server.store.Submission;
import org.vademecum.server.store.Submission.Approval;
import org.vademecum.server.store.Submission.Schedule;

/**
 * A submission beside the collection and the draft as they are now. Each step gives the submission
 * as it is after it, or fails as the rules say.
 *
 * @param head of the collection, which holds the submission
 * @param draft as it is now; empty when it is gone
 */
public record Review(CollectionHead head, Submission submission, Optional<DraftHead> draft) {

  /** How far a submission is. */
  public enum State {
    /** Too few have approved. */
    SUBMITTED,
    /** It may be published. */
    APPROVED,
    /** It is published by itself at a time. */
    SCHEDULED,
    /** It was. */
    PUBLISHED,
    /** What was submitted is no longer there. */
    VOID;

    /** As the API calls it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far it is. */
  public State state() {
    if (submission.edition() > 0) {
      return State.PUBLISHED;
    }
    if (whyVoid().isPresent()) {
      return State.VOID;
    }
    if (approvals() < head.approvals()) {
      return State.SUBMITTED;
    }
    return submission.schedule().isPresent() ? State.SCHEDULED : State.APPROVED;
  }

  /** Whether it may be published now. */
  public boolean isPublishable() {
    State state = state();
    return state == State.APPROVED || state == State.SCHEDULED;
  }

  /** How many have approved. */
  public int approvals() {
    return submission.approvals().size();
  }

  /** The submission with the approval of somebody who has looked at a revision. */
  public Submission approvedBy(Person person, long revision, long at) {
    requireStanding();
    if (revision != submission.revision()) {
      throw isVoid("revision " + revision + " was looked at, submitted is another");
    }
    if (person.is(submission.by())) {
      throw new OwnSubmissionException(
          head.collection(), submission.draft(), submission.by().name());
    }
    return submission.with(new Approval(person, at));
  }

  /** The submission without somebody's approval; off its time, if that was needed. */
  public Submission withoutApprovalOf(Person person) {
    requireStanding();
    Submission next = submission.without(person);
    return next.approvals().size() < head.approvals() ? next.scheduled(Optional.empty()) : next;
  }

  /** The submission to be published at a time. */
  public Submission scheduled(Schedule schedule) {
    requirePublishable();
    return submission.scheduled(Optional.of(schedule));
  }

  /** The submission off its time, whether it still stands or not. */
  public Submission unscheduled() {
    return submission.scheduled(Optional.empty());
  }

  /** Fails unless it may be published now. */
  public void requirePublishable() {
    requireStanding();
    if (!isPublishable()) {
      throw new NotApprovedException(
          head.collection(), submission.draft(), approvals(), head.approvals());
    }
  }

  /** Fails unless it is a certain submission. */
  public void requireIs(String id) {
    if (!submission.id().equals(id)) {
      throw isVoid("the draft was submitted anew");
    }
  }

  private void requireStanding() {
    if (submission.edition() > 0) {
      throw isVoid("it was published as edition " + submission.edition());
    }
    whyVoid()
        .ifPresent(
            reason -> {
              throw isVoid(reason);
            });
  }

  /** What changed so that it counts no more. */
  public Optional<String> whyVoid() {
    if (head.edition() != submission.baseEdition()) {
      return Optional.of("edition " + head.edition() + " was published meanwhile");
    }
    if (draft.isEmpty()) {
      return Optional.of("the draft is gone");
    }
    DraftHead now = draft.get();
    if (now.change().equals(submission.draftChange())) {
      return Optional.empty();
    }
    return Optional.of(
        now.revision() > submission.revision()
            ? "the draft was changed up to revision " + now.revision()
            : "the draft was begun anew");
  }

  private VoidSubmissionException isVoid(String reason) {
    return new VoidSubmissionException(
        head.collection(),
        submission.draft(),
        new Change(
            reason,
            submission.revision(),
            draft.map(DraftHead::revision).orElse(0L),
            submission.baseEdition(),
            head.edition()));
  }
}
