package org.vademecum.server.publish.release;

import java.util.List;
import java.util.Optional;
import org.vademecum.server.publish.edition.Proposal;
import org.vademecum.server.publish.fault.NotApprovedException;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.publish.review.Review;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.Release;
import org.vademecum.server.store.Submission;

/**
 * Lets a planned edition through, if the collection's rule does. No I/O: what it looks at is the
 * head that the decision compares, so that an approval which is taken back, a setting which is
 * raised or a draft which is submitted anew in between makes the decision fail and be tried again.
 */
final class Admission {
  private final PublishRequest request;
  private final Planning.Plan plan;
  private final CollectionHead head;
  private final Optional<Review> review;

  private Admission(PublishRequest request, Planning.Plan plan) {
    this.request = request;
    this.plan = plan;
    this.head = plan.proposal().head();
    this.review =
        head.submission(plan.draft().name())
            .map(it -> new Review(head, it, Optional.of(plan.draft())));
  }

  /** What is to be decided; fails as {@link Review#requirePublishable} does. */
  static Proposal admit(PublishRequest request, Planning.Plan plan) {
    return new Admission(request, plan).admit();
  }

  private Proposal admit() {
    if (request.way().share().isPresent()) {
      Stages.require(head, plan.proposal().orders());
    }
    if (head.approvals() > 0 || request.submission().isPresent()) {
      requireApproved();
    }
    Optional<Submission> published = review.filter(Review::isPublishable).map(Review::submission);
    return plan.proposal().going(note(published), release(published), left(published));
  }

  private void requireApproved() {
    Review approved =
        review.orElseThrow(
            () ->
                new NotApprovedException(head.collection(), request.draft(), 0, head.approvals()));
    request.submission().ifPresent(approved::requireIs);
    approved.requirePublishable();
    if (!request.note().isEmpty() && !request.note().equals(approved.submission().note())) {
      throw NotApprovedException.ofNote(head.collection(), request.draft());
    }
  }

  private String note(Optional<Submission> published) {
    return request.note().isEmpty()
        ? published.map(Submission::note).orElseGet(() -> Names.note(""))
        : request.note();
  }

  private Release release(Optional<Submission> published) {
    PublishRequest.Way way = request.way();
    return new Release(
        published.map(Submission::by),
        published.map(Submission::approvedBy).orElse(List.of()),
        Optional.of(request.by().person()),
        way.urgent() ? head.edition() + 1 : head.release().urgentEdition(),
        way.share());
  }

  /** Of submissions that were published only the last is kept, to be seen. */
  private List<Submission> left(Optional<Submission> published) {
    return head.submissions().stream()
        .filter(it -> it.edition() == 0)
        .map(it -> published.filter(it::equals).isPresent() ? publishedNow(it) : it)
        .toList();
  }

  private Submission publishedNow(Submission submission) {
    return submission.publishedAs(head.edition() + 1);
  }
}
