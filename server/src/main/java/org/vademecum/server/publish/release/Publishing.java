package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.util.Optional;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.EditionWriter;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.edition.Proposal;
import org.vademecum.server.publish.fault.EmptyCollectionException;
import org.vademecum.server.publish.fault.EmptyPublishException;
import org.vademecum.server.publish.fault.NotApprovedException;
import org.vademecum.server.publish.fault.StaleDraftException;
import org.vademecum.server.publish.fault.VoidSubmissionException;

/**
 * Publishes a draft as the next edition. One compare-and-set of the collection's head decides; a
 * second step shows what was decided; only then is the publication acknowledged. It builds no
 * bundle and no delta.
 */
public final class Publishing {
  private final Planning planning;
  private final Heads heads;
  private final Editions editions;
  private final EditionWriter writer;
  private final Settling settling;
  private final Attempts attempts;

  Publishing(
      Planning planning,
      Heads heads,
      Editions editions,
      EditionWriter writer,
      Settling settling,
      Attempts attempts) {
    this.planning = planning;
    this.heads = heads;
    this.editions = editions;
    this.writer = writer;
    this.settling = settling;
    this.attempts = attempts;
  }

  /**
   * Publishes; fails with {@link EmptyPublishException}, {@link EmptyCollectionException}, {@link
   * StaleDraftException} or, where others have to approve, with {@link NotApprovedException} or
   * {@link VoidSubmissionException}, and then nothing has changed.
   */
  public Future<Edition> publish(PublishRequest request) {
    return attempts.until("'" + request.collection() + "'", () -> attempt(request));
  }

  private Future<Optional<Edition>> attempt(PublishRequest request) {
    return heads
        .latest(request.collection())
        .compose(
            head ->
                request.made(head)
                    ? editions
                        .findCurrent(head)
                        .compose(made -> acknowledge(request, made.orElseThrow()))
                    : planning
                        .plan(request, head)
                        .compose(plan -> carryOut(plan, Admission.admit(request, plan))));
  }

  /** Finishes what the store decided although its answer was lost. */
  private Future<Optional<Edition>> acknowledge(PublishRequest request, Edition made) {
    return writer
        .acknowledge(made)
        .compose(ignored -> settling.settleMade(request, made))
        .map(Optional.of(made));
  }

  private Future<Optional<Edition>> carryOut(Planning.Plan plan, Proposal admitted) {
    return writer
        .write(admitted)
        .compose(
            edition ->
                edition.isEmpty()
                    ? Future.succeededFuture(edition)
                    : settling.settle(plan.draft()).map(edition));
  }
}
