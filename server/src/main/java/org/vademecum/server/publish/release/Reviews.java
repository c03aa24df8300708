package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.UnknownSubmissionException;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.publish.review.Review;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.HeadStore;
import org.vademecum.server.store.Submission;

/** Reads submissions out of collections' heads, and puts them there by compare-and-set. */
final class Reviews {
  private final HeadStore store;
  private final Heads heads;

  Reviews(HeadStore store, Heads heads) {
    this.store = store;
    this.heads = heads;
  }

  /** A draft's submission; fails with {@link UnknownSubmissionException}. */
  Future<Review> get(String collection, String draft) {
    return heads.latest(Names.collection(collection)).compose(head -> review(head, draft));
  }

  /** The submissions of a collection, as they are now. */
  Future<List<Review>> list(String collection) {
    return heads
        .latest(Names.collection(collection))
        .compose(
            head ->
                Future.all(head.submissions().stream().map(it -> review(head, it.draft())).toList())
                    .map(reviews -> reviews.list()));
  }

  private Future<Review> review(CollectionHead head, String draft) {
    Submission submission =
        head.submission(draft)
            .orElseThrow(() -> new UnknownSubmissionException(head.collection(), draft));
    return store
        .findDraft(head.collection(), draft)
        .map(found -> new Review(head, submission, found));
  }

  /** Puts another submission in place of the one that was looked at; empty when that is no more. */
  Future<Optional<Review>> exchange(Review before, Submission after) {
    List<Submission> next =
        before.head().submissions().stream()
            .map(it -> it.equals(before.submission()) ? after : it)
            .toList();
    return put(before.head(), next, after, before.draft());
  }

  /** Takes away the submission that was looked at; empty when that is no more. */
  Future<Optional<Review>> remove(Review before) {
    List<Submission> next =
        before.head().submissions().stream().filter(it -> !it.equals(before.submission())).toList();
    return put(before.head(), next, before.submission(), before.draft());
  }

  /** Puts submissions into a head; empty when that is no more. */
  Future<Optional<Review>> put(
      CollectionHead head, List<Submission> next, Submission now, Optional<DraftHead> draft) {
    CollectionHead after = head.with(next);
    return store
        .replaceHead(head, after)
        .map(
            won -> {
              heads.forget(head.collection());
              return won ? Optional.of(new Review(after, now, draft)) : Optional.empty();
            });
  }
}
