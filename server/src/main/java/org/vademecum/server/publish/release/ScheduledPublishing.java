package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.server.publish.delivery.Claims;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.PublishException;
import org.vademecum.server.publish.fault.SignaturesMissingException;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.Submission;
import org.vademecum.server.store.Submission.Schedule;

/**
 * Publishes at their time what was approved. A time stands in the collection's head beside what it
 * is of, so it survives whatever a node does not; each node looks, one of them publishes, and the
 * compare-and-set of the head sees to it that only one does and that it is still what was approved.
 */
public final class ScheduledPublishing {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledPublishing.class);

  /** How long others leave a publication to the node that began it. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final Heads heads;
  private final Reviews reviews;
  private final Publishing publishing;
  private final Claims claims;
  private final Clock clock;

  ScheduledPublishing(
      Heads heads, Reviews reviews, Publishing publishing, Claims claims, Clock clock) {
    this.heads = heads;
    this.reviews = reviews;
    this.publishing = publishing;
    this.claims = claims;
    this.clock = clock;
  }

  /** Publishes what is due by now; what cannot be published is taken off its time and logged. */
  public Future<Void> publishDue() {
    return heads
        .latestOfAll()
        .compose(
            all -> {
              Future<Void> step = Future.succeededFuture();
              for (CollectionHead head : all) {
                for (Submission submission : head.submissions()) {
                  if (isDue(submission)) {
                    step = step.compose(done -> claim(head.collection(), submission));
                  }
                }
              }
              return step;
            });
  }

  private boolean isDue(Submission submission) {
    return submission.schedule().filter(it -> it.at() <= clock.millis()).isPresent();
  }

  private Future<Void> claim(String collection, Submission due) {
    return claims
        .run(
            "publish/" + collection + "/" + due.draft(),
            LEASE,
            () -> publish(collection, due).map(true))
        .mapEmpty();
  }

  private Future<Void> publish(String collection, Submission due) {
    return publishing
        .publish(request(collection, due, due.schedule().orElseThrow()))
        .onSuccess(
            edition ->
                LOG.info("published edition {} of '{}' at its time", edition.number(), collection))
        .<Void>mapEmpty()
        .recover(
            fault ->
                fault instanceof PublishException refused && isFinal(refused)
                    ? takeOff(collection, due, refused)
                    : later(collection, due, fault));
  }

  /** What another node, or the same one later, would not do either. */
  private static boolean isFinal(PublishException fault) {
    return !fault.isPassing() && !(fault instanceof SignaturesMissingException);
  }

  /** One that cannot be published now, or not by this node, does not hold up the others. */
  private static Future<Void> later(String collection, Submission due, Throwable fault) {
    LOG.warn(
        "publishing the draft '{}' of '{}' at its time failed, will try again: {}",
        due.draft(),
        collection,
        fault.toString());
    return Future.succeededFuture();
  }

  /** The key makes a publication whose reply was lost known again. */
  private static PublishRequest request(String collection, Submission due, Schedule schedule) {
    return new PublishRequest(
        collection,
        due.draft(),
        due.note(),
        OptionalLong.of(due.baseEdition()),
        Optional.of("submission-" + due.id()),
        new Actor(schedule.by().id(), schedule.by().name()),
        new PublishRequest.Way(schedule.urgent(), schedule.share()),
        Optional.of(due.id()));
  }

  private Future<Void> takeOff(String collection, Submission due, PublishException refused) {
    LOG.warn("not published at its time: {}", refused.getMessage());
    return reviews
        .get(collection, due.draft())
        .compose(
            now ->
                now.submission().equals(due)
                    ? reviews.exchange(now, now.unscheduled())
                    : Future.succeededFuture(Optional.of(now)))
        .mapEmpty();
  }
}
