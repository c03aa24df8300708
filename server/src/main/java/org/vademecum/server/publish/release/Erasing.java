package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.util.Optional;
import org.vademecum.proto.v1.Erasure;
import org.vademecum.server.publish.draft.ErasureDraft;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.erasure.Erasures;
import org.vademecum.server.publish.erasure.Found;
import org.vademecum.server.publish.fault.CannotEraseException;
import org.vademecum.server.publish.fault.NotApprovedException;
import org.vademecum.server.publish.fault.SignaturesMissingException;
import org.vademecum.server.publish.fault.UnknownTextException;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.RemovalOrder;

/**
 * Erases texts for law or safety: an edition without the text decides it, then its bytes go. Where
 * people sign or approve editions, the draft waits for them, and all goes on once it is published.
 */
public final class Erasing {
  private final Heads heads;
  private final ErasureDraft drafts;
  private final Publishing publishing;
  private final Erasures erasures;

  public Erasing(Heads heads, ErasureDraft drafts, Publishing publishing, Erasures erasures) {
    this.heads = heads;
    this.drafts = drafts;
    this.publishing = publishing;
    this.erasures = erasures;
  }

  /**
   * What became of it.
   *
   * @param found what the erasing takes
   * @param edition that decided it; empty when nothing was done, or people have to sign or approve
   *     first
   */
  public record Outcome(Found found, Optional<Edition> edition) {}

  /** What an erasing would take; fails as it would. */
  public Future<Outcome> preview(String collection, RemovalOrder order) {
    return heads
        .latest(Names.collection(collection))
        .compose(head -> find(head, order))
        .map(found -> new Outcome(found, Optional.empty()));
  }

  /**
   * Erases a text that some edition of a collection has or had. Fails with {@link
   * UnknownTextException} or {@link CannotEraseException}.
   */
  public Future<Outcome> erase(String collection, RemovalOrder order) {
    return preview(collection, order)
        .compose(
            preview ->
                drafts
                    .add(collection, order)
                    .compose(draft -> publish(collection, order))
                    .map(edition -> new Outcome(preview.found(), edition)));
  }

  private Future<Found> find(CollectionHead head, RemovalOrder order) {
    Erasure erasure =
        Erasure.newBuilder()
            .setSymbol(order.symbol())
            .setSection(order.section())
            .setLanguage(order.language())
            .setEdition(head.edition() + 1)
            .build();
    return erasures
        .find(head.collection(), erasure)
        .map(found -> possible(head.collection(), order, found));
  }

  private static Found possible(String collection, RemovalOrder order, Found found) {
    String text = order.symbol() + (order.section().isEmpty() ? "" : "#" + order.section());
    if (!found.obstacles().isEmpty()) {
      throw new CannotEraseException(text, String.join("; ", found.obstacles()));
    }
    if (found.roots().isEmpty()) {
      throw new UnknownTextException(collection, text, order.language());
    }
    return found;
  }

  private Future<Optional<Edition>> publish(String collection, RemovalOrder order) {
    String note = "Erased " + order.symbol() + ": " + order.reason();
    return publishing
        .publish(PublishRequest.of(collection, ErasureDraft.NAME, note))
        .compose(edition -> erasures.finish(collection).map(Optional.of(edition)))
        .recover(
            fault ->
                fault instanceof SignaturesMissingException || fault instanceof NotApprovedException
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(fault));
  }
}
