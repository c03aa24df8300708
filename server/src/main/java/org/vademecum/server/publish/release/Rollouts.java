package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.util.Optional;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.EditionTrust;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.NoRolloutException;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.HeadStore;

/**
 * Staged roll-outs: the current edition goes to a share of devices, the others stay with the one
 * before. Nothing is taken back: a roll-out is stopped by an edition that holds the old content.
 */
public final class Rollouts {
  private static final int ALL = 100;

  private final HeadStore store;
  private final Heads heads;
  private final Editions editions;
  private final EditionTrust trust;
  private final Rollback rollback;
  private final Attempts attempts;

  Rollouts(
      HeadStore store,
      Heads heads,
      Editions editions,
      EditionTrust trust,
      Rollback rollback,
      Attempts attempts) {
    this.editions = editions;
    this.store = store;
    this.heads = heads;
    this.trust = trust;
    this.rollback = rollback;
    this.attempts = attempts;
  }

  /**
   * Gives the current edition to a share of devices; succeeds when readers are told. Fails with
   * {@link NoRolloutException} where no edition came before it, or where it erases texts.
   *
   * @param share in percent; 100 ends the roll-out
   */
  public Future<CollectionHead> set(String collection, int share) {
    return attempts
        .until("'" + collection + "'", () -> attempt(collection, share))
        .compose(head -> trust.showManifests(collection).map(head));
  }

  private Future<Optional<CollectionHead>> attempt(String collection, int share) {
    return heads
        .latest(Names.collection(collection))
        .compose(
            head ->
                head.release().share().orElse(ALL) == share
                    ? Future.succeededFuture(Optional.of(head))
                    : editions.findCurrent(head).compose(current -> replace(head, current, share)));
  }

  private Future<Optional<CollectionHead>> replace(
      CollectionHead head, Optional<Edition> current, int share) {
    Stages.require(head, current);
    CollectionHead after = head.with(head.release().toShare(share));
    return store.replaceHead(head, after).map(won -> kept(won, after));
  }

  private Optional<CollectionHead> kept(boolean won, CollectionHead after) {
    heads.forget(after.collection());
    return won ? Optional.of(after) : Optional.empty();
  }

  /**
   * What ends a roll-out for all.
   *
   * @param note for readers
   * @param urgent whether devices fetch it at their next check
   */
  public record Stop(String note, boolean urgent) {}

  /**
   * Publishes the content of the edition before the current one to all devices. Fails with {@link
   * NoRolloutException} where none is under way.
   */
  public Future<Edition> stop(String collection, Stop stop, Actor by) {
    return heads
        .latest(Names.collection(collection))
        .map(Rollouts::underWay)
        .compose(
            head ->
                rollback.rollBack(
                    head,
                    new Rollback.Wanted(
                        collection, head.edition() - 1, stop.note(), stop.urgent(), by)));
  }

  private static CollectionHead underWay(CollectionHead head) {
    if (head.release().share().isEmpty()) {
      throw new NoRolloutException(
          head.collection(),
          head.edition(),
          "all devices have it or are to have it: roll back to an earlier edition instead");
    }
    return head;
  }
}
