package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.server.publish.delivery.Eviction;
import org.vademecum.server.publish.delivery.Upkeep;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.erasure.Erasures;
import org.vademecum.server.publish.fleet.Fleet;
import org.vademecum.server.publish.sweep.Sweep;
import org.vademecum.server.publish.trust.LibraryTrust;

/**
 * What a node does by itself: finishes publications and erasings whose node died, publishes at
 * their time what people signed or approved, signs anew what gets old, prepares files, and sweeps
 * what nothing names and what nobody asks for. Rounds of one kind do not overlap; a fault is logged
 * and tried again.
 */
public final class Housekeeping {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  /** How late the manifests may list what no event told of. */
  private static final Duration LIST_EVERY = Duration.ofMinutes(1);

  /** How much of what devices report may be lost with a node. */
  private static final Duration COUNT_EVERY = Duration.ofSeconds(15);

  private static final Duration WARN_EVERY = Duration.ofDays(1);

  private final Vertx vertx;
  private final Releases releases;
  private final Heads heads;
  private final Upkeep upkeep;
  private final Sweep sweep;
  private final Eviction eviction;
  private final Erasures erasures;
  private final LibraryTrust trust;
  private final Fleet fleet;
  private volatile boolean stopped;

  public Housekeeping(
      Vertx vertx,
      Releases releases,
      Heads heads,
      Upkeep upkeep,
      Sweep sweep,
      Eviction eviction,
      Erasures erasures,
      LibraryTrust trust,
      Fleet fleet) {
    this.fleet = fleet;
    this.vertx = vertx;
    this.releases = releases;
    this.heads = heads;
    this.upkeep = upkeep;
    this.sweep = sweep;
    this.eviction = eviction;
    this.erasures = erasures;
    this.trust = trust;
  }

  /**
   * Begins; the first sweep comes at once.
   *
   * @param round time between two rounds
   * @param sweepEvery time between two sweeps
   */
  public void start(Duration round, Duration sweepEvery) {
    repeat(round, releases.settling()::finishAll);
    repeat(round, releases.proposalPublishing()::publishDue);
    repeat(round, releases.scheduledPublishing()::publishDue);
    repeat(round, erasures::finishAll);
    repeat(round, trust::showCollections);
    repeat(COUNT_EVERY, fleet::store);
    repeat(LIST_EVERY, trust::showAllManifests);
    repeat(WARN_EVERY, this::warnOfExpiry);
    repeat(round, () -> heads.recentOfAll().compose(upkeep::round));
    repeat(sweepEvery, this::sweepAndTell);
    repeat(sweepEvery, this::evictAndTell);
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

  private Future<?> warnOfExpiry() {
    return trust
        .health()
        .onSuccess(
            health ->
                health
                    .expiring()
                    .forEach(
                        file ->
                            LOG.warn(
                                "version {} of '{}' expires at {}, and readers refuse it then: have"
                                    + " it signed anew (docs/operations.md, Keys)",
                                file.version(),
                                file.role(),
                                file.expires())));
  }

  private Future<?> sweepAndTell() {
    return sweep
        .sweep()
        .onSuccess(
            swept ->
                LOG.info(
                    "sweep: {} nodes deleted, {} are named", swept.deleted(), swept.reachable()));
  }

  private Future<?> evictAndTell() {
    return eviction
        .evict()
        .onSuccess(
            evicted ->
                LOG.info(
                    "bundles and deltas: {} kept with {} bytes, {} deleted that nobody asks for",
                    evicted.kept(),
                    evicted.keptBytes(),
                    evicted.gone()));
  }
}
