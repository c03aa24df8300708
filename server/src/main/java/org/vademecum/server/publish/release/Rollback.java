package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead.PackRoots;

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
   * Rolls back from the edition that is current now. Fails with {@link UnknownEditionException},
   * with {@code ErasedException} when some of that edition was erased since, with {@link
   * EmptyPublishException} when the current edition holds the same already, or with {@link
   * EditionMovedException} when another was published meanwhile.
   */
  public Future<Edition> rollBack(String collection, long to, String note) {
    String checkedNote = Names.note(note);
    return heads
        .latest(Names.collection(collection))
        .compose(
            first -> attempts.until("'" + collection + "'", () -> attempt(first, to, checkedNote)));
  }

  private Future<Optional<Edition>> attempt(CollectionHead first, long to, String note) {
    return heads
        .latest(first.collection())
        .map(head -> unmoved(first, head))
        .compose(head -> propose(head, to, note))
        .compose(writer::write);
  }

  private Future<Proposal> propose(CollectionHead head, long to, String note) {
    return Future.all(
            editions.get(head, to).compose(this::requireThere), editions.findCurrent(head))
        .map(both -> proposal(head, both.resultAt(0), both.resultAt(1), note));
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
      CollectionHead head, Edition target, Optional<Edition> current, String note) {
    if (!Edition.changes(current, target.packs())) {
      throw new EmptyPublishException(head.collection(), "edition " + target.number());
    }
    return new Proposal(head, current, target.packs(), List.of(), note, ":" + UUID.randomUUID());
  }

  private static CollectionHead unmoved(CollectionHead first, CollectionHead now) {
    if (now.edition() != first.edition()) {
      throw new EditionMovedException(first.collection(), first.edition(), now.edition());
    }
    return now;
  }
}
