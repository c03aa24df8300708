package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.delivery.Preparation;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.sweep.Sweep;
import org.vademecum.server.store.CollectionHead;

/**
 * What a node does by itself: finishes publications whose node died, prepares files of editions
 * that it has not met yet, and sweeps. Rounds do not overlap; a fault is logged and tried again.
 */
public final class Housekeeping {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final Vertx vertx;
  private final Settling settling;
  private final Heads heads;
  private final Preparation preparation;
  private final Sweep sweep;
  private final Map<String, Optional<Digest>> prepared = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  public Housekeeping(
      Vertx vertx, Settling settling, Heads heads, Preparation preparation, Sweep sweep) {
    this.vertx = vertx;
    this.settling = settling;
    this.heads = heads;
    this.preparation = preparation;
    this.sweep = sweep;
  }

  /**
   * Begins; the first sweep comes at once.
   *
   * @param round time between two rounds
   * @param sweepEvery time between two sweeps
   */
  public void start(Duration round, Duration sweepEvery) {
    repeat(round, this::round);
    repeat(sweepEvery, this::sweepAndTell);
  }

  /** Begins no further round. */
  public void stop() {
    stopped = true;
  }

  private interface Task {
    Future<?> run();
  }

  private void repeat(Duration pause, Task task) {
    if (stopped) {
      return;
    }
    task.run()
        .onFailure(this::tell)
        .onComplete(done -> vertx.setTimer(pause.toMillis(), timer -> repeat(pause, task)));
  }

  private void tell(Throwable fault) {
    if (!stopped) {
      LOG.warn("housekeeping failed, will try again: {}", fault.toString());
    }
  }

  private Future<?> round() {
    return settling.finishAll().compose(ignored -> heads.recentOfAll()).compose(this::prepareAll);
  }

  private Future<Void> prepareAll(List<CollectionHead> all) {
    Future<Void> step = Future.succeededFuture();
    for (CollectionHead head : all) {
      if (!head.record().equals(prepared.put(head.collection(), head.record()))) {
        step = step.compose(ignored -> preparation.prepare(head.collection()));
      }
    }
    return step;
  }

  private Future<?> sweepAndTell() {
    return sweep
        .sweep()
        .onSuccess(
            swept ->
                LOG.info(
                    "sweep: {} nodes deleted, {} are named", swept.deleted(), swept.reachable()));
  }
}
