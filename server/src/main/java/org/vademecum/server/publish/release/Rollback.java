package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.EditionWriter;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.edition.Proposal;
import org.vademecum.server.publish.erasure.ErasedList;
import org.vademecum.server.publish.fault.EditionMovedException;
import org.vademecum.server.publish.fault.EmptyPublishException;
import org.vademecum.server.publish.fault.UnknownEditionException;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.Release;

/** Publishes a new edition that holds what an earlier one held. */
public final class Rollback {
  private final Heads heads;
  private final Editions editions;
  private final EditionWriter writer;
  private final ErasedList erased;
  private final Attempts attempts;

  public Rollback(
      Heads heads, Editions editions, EditionWriter writer, ErasedList erased, Attempts attempts) {
    this.erased = erased;
    this.heads = heads;
    this.editions = editions;
    this.writer = writer;
    this.attempts = attempts;
  }

  /**
   * What is wanted.
   *
   * @param to number of the edition whose content comes back
   * @param note for readers
   * @param urgent whether devices fetch it at their next check
   * @param by who wants it
   */
  public record Wanted(String collection, long to, String note, boolean urgent, Actor by) {
    public Wanted {
      Names.collection(collection);
      note = Names.note(note);
    }
  }

  /**
   * Rolls back from the edition that is current now. Fails with {@link UnknownEditionException},
   * with {@code ErasedException} when some of that edition was erased since, with {@link
   * EmptyPublishException} when the current edition holds the same already, or with {@link
   * EditionMovedException} when another was published meanwhile.
   */
  public Future<Edition> rollBack(Wanted wanted) {
    return heads.latest(wanted.collection()).compose(first -> rollBack(first, wanted));
  }

  /** The same from the edition that a head names. */
  Future<Edition> rollBack(CollectionHead first, Wanted wanted) {
    return attempts.until("'" + wanted.collection() + "'", () -> attempt(first, wanted));
  }

  private Future<Optional<Edition>> attempt(CollectionHead first, Wanted wanted) {
    return heads
        .latest(first.collection())
        .map(head -> unmoved(first, head))
        .compose(head -> propose(head, wanted))
        .compose(writer::write);
  }

  private Future<Proposal> propose(CollectionHead head, Wanted wanted) {
    return Future.all(
            editions.get(head, wanted.to()).compose(this::requireThere), editions.findCurrent(head))
        .map(both -> proposal(head, both.resultAt(0), both.resultAt(1), wanted));
  }

  /** An edition some of which was erased cannot come back. */
  private Future<Edition> requireThere(Edition target) {
    Future<Void> step = Future.succeededFuture();
    for (Map.Entry<Language, PackRoots> pack : target.packs().entrySet()) {
      PackId id = new PackId(target.record().getCollection(), pack.getKey());
      Digest root = ErasedList.root(id, pack.getValue().root());
      step = step.compose(done -> erased.requireThere(root));
    }
    return step.map(target);
  }

  private static Proposal proposal(
      CollectionHead head, Edition target, Optional<Edition> current, Wanted wanted) {
    if (!Edition.changes(current, target.packs())) {
      throw new EmptyPublishException(head.collection(), "edition " + target.number());
    }
    return new Proposal(
        head,
        current,
        target.packs(),
        List.of(),
        wanted.note(),
        ":" + UUID.randomUUID(),
        release(head, wanted));
  }

  private static Release release(CollectionHead head, Wanted wanted) {
    return new Release(
        Optional.empty(),
        List.of(),
        Optional.of(wanted.by().person()),
        wanted.urgent() ? head.edition() + 1 : head.release().urgentEdition(),
        OptionalInt.empty());
  }

  private static CollectionHead unmoved(CollectionHead first, CollectionHead now) {
    if (now.edition() != first.edition()) {
      throw new EditionMovedException(first.collection(), first.edition(), now.edition());
    }
    return now;
  }
}
