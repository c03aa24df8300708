package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.SignedByPeopleException;
import org.vademecum.server.publish.fault.StaleRevisionException;
import org.vademecum.server.publish.fault.TooManySubmissionsException;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.publish.review.Review;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.Submission;

/** Submits drafts, for others to approve. */
public final class Submitting {
  /** Most drafts of a collection that wait at once; they are read with its head. */
  private static final int MOST = 50;

  private final Heads heads;
  private final Reviews reviews;
  private final Planning planning;
  private final Attempts attempts;
  private final Clock clock;

  Submitting(Heads heads, Reviews reviews, Planning planning, Attempts attempts, Clock clock) {
    this.heads = heads;
    this.reviews = reviews;
    this.planning = planning;
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * What somebody says of a draft.
   *
   * @param note what readers are to be told
   * @param summary for those who approve; may be empty
   */
  public record Words(String note, String summary) {
    public Words {
      note = Names.note(note);
      summary = summary.isBlank() ? "" : Names.note(summary);
    }
  }

  /** Submits a draft, in place of an earlier submission of it; fails as publishing it would. */
  public Future<Review> submit(DraftRef ref, Words words, Actor by) {
    return attempts.until("'" + ref.collection() + "'", () -> attempt(ref, words, by));
  }

  private Future<Optional<Review>> attempt(DraftRef ref, Words words, Actor by) {
    return heads
        .latest(ref.collection())
        .map(Submitting::withOwnKey)
        .compose(head -> planning.plan(request(ref, words), head))
        .compose(
            plan -> {
              DraftHead draft = expected(ref, plan.draft());
              Submission next = submission(draft, words, by);
              CollectionHead head = plan.proposal().head();
              return reviews.put(head, putting(head, next), next, Optional.of(draft));
            });
  }

  private static PublishRequest request(DraftRef ref, Words words) {
    return PublishRequest.of(ref.collection(), ref.name(), words.note());
  }

  private static CollectionHead withOwnKey(CollectionHead head) {
    if (head.signers().isPresent()) {
      throw new SignedByPeopleException(head.collection());
    }
    return head;
  }

  private static DraftHead expected(DraftRef ref, DraftHead draft) {
    if (ref.revision().isPresent() && ref.revision().get() != draft.revision()) {
      throw new StaleRevisionException(ref.name(), ref.revision().get(), draft.revision());
    }
    return draft;
  }

  private Submission submission(DraftHead draft, Words words, Actor by) {
    return new Submission(
        UUID.randomUUID().toString(),
        draft.name(),
        draft.change(),
        draft.revision(),
        draft.baseEdition(),
        words.note(),
        words.summary(),
        by.person(),
        clock.millis(),
        List.of(),
        Optional.empty(),
        0);
  }

  /** Makes room by those that an edition has made void. */
  private static List<Submission> putting(CollectionHead head, Submission next) {
    List<Submission> all = new ArrayList<>(head.submissions());
    all.removeIf(it -> it.draft().equals(next.draft()));
    if (all.size() >= MOST) {
      all.removeIf(it -> it.baseEdition() != head.edition());
    }
    if (all.size() >= MOST) {
      throw new TooManySubmissionsException(head.collection(), MOST);
    }
    all.add(next);
    return all;
  }
}
