package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.CollectionHead;

/**
 * Sees to it that the files of all collections get prepared, whichever node published: at once for
 * an edition that this node meets for the first time, and again after longer and longer pauses
 * while something is missing, because building failed, or another node is at it.
 */
public final class Upkeep {

  /** How far it got with an edition. */
  private record State(Optional<Digest> record, boolean complete, int attempts, long dueAt) {}

  private final Preparation preparation;
  private final DeliveryPolicy policy;
  private final Clock clock;
  private final Map<String, State> states = new ConcurrentHashMap<>();

  Upkeep(Preparation preparation, DeliveryPolicy policy, Clock clock) {
    this.preparation = preparation;
    this.policy = policy;
    this.clock = clock;
  }

  /** Prepares what is due, one collection after the other. */
  public Future<Void> round(List<CollectionHead> all) {
    Future<Void> step = Future.succeededFuture();
    for (CollectionHead head : all) {
      if (isDue(head)) {
        step = step.compose(ignored -> prepare(head));
      }
    }
    return step;
  }

  private boolean isDue(CollectionHead head) {
    return stateOf(head)
        .map(state -> !state.complete() && clock.millis() >= state.dueAt())
        .orElse(true);
  }

  private Optional<State> stateOf(CollectionHead head) {
    return Optional.ofNullable(states.get(head.collection()))
        .filter(state -> state.record().equals(head.record()));
  }

  private Future<Void> prepare(CollectionHead head) {
    return preparation.prepare(head.collection()).onSuccess(all -> note(head, all)).mapEmpty();
  }

  private void note(CollectionHead head, boolean complete) {
    int attempts = stateOf(head).map(state -> state.attempts() + 1).orElse(0);
    long dueAt = clock.millis() + policy.pause(attempts).toMillis();
    states.put(head.collection(), new State(head.record(), complete, attempts, dueAt));
  }
}
