package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.fault.UnknownSubmissionException;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.review.Review;
import org.vademecum.server.store.Submission;
import org.vademecum.server.store.Submission.Schedule;

/**
 * Drafts that were submitted: approved, given a time, withdrawn. All of it stands in the
 * collection's head, so that one compare-and-set decides each step, and the very same one decides a
 * publication.
 */
public final class Submissions {
  private final Reviews reviews;
  private final Attempts attempts;
  private final Clock clock;

  Submissions(Reviews reviews, Attempts attempts, Clock clock) {
    this.reviews = reviews;
    this.attempts = attempts;
    this.clock = clock;
  }

  /** A draft's submission; fails with {@link UnknownSubmissionException}. */
  public Future<Review> get(String collection, String draft) {
    return reviews.get(collection, draft);
  }

  /** The submissions of a collection, as they are now. */
  public Future<List<Review>> list(String collection) {
    return reviews.list(collection);
  }

  /** Takes a submission back, with its approvals and its time. */
  public Future<Void> withdraw(String collection, String draft) {
    return attempts
        .until(
            what(collection, draft), () -> reviews.get(collection, draft).compose(reviews::remove))
        .mapEmpty();
  }

  /**
   * Approves a submission.
   *
   * @param revision of the draft that was looked at
   */
  public Future<Review> approve(String collection, String draft, long revision, Actor by) {
    return change(
        collection, draft, review -> review.approvedBy(by.person(), revision, clock.millis()));
  }

  /** Takes an approval back. */
  public Future<Review> takeBack(String collection, String draft, Actor by) {
    return change(collection, draft, review -> review.withoutApprovalOf(by.person()));
  }

  /** Has a submission that is approved published by itself, exactly as it is. */
  public Future<Review> schedule(String collection, String draft, Schedule schedule) {
    return change(collection, draft, review -> review.scheduled(schedule));
  }

  /** Takes a submission off its time. */
  public Future<Review> unschedule(String collection, String draft) {
    return change(collection, draft, Review::unscheduled);
  }

  private Future<Review> change(
      String collection, String draft, Function<Review, Submission> step) {
    return attempts.until(
        what(collection, draft),
        () ->
            reviews.get(collection, draft).compose(before -> exchange(before, step.apply(before))));
  }

  private Future<Optional<Review>> exchange(Review before, Submission after) {
    return after.equals(before.submission())
        ? Future.succeededFuture(Optional.of(before))
        : reviews.exchange(before, after);
  }

  private static String what(String collection, String draft) {
    return "the submission of '" + draft + "' of '" + collection + "'";
  }
}
