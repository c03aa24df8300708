package org.vademecum.server.publish.edition;

import com.google.protobuf.ByteString;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.server.publish.fault.EmptyCollectionException;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.EditionStore;
import org.vademecum.server.store.HeadStore;
import org.vademecum.server.store.StoreException;

/** Makes a proposal the next edition: counted, signed, stored, approved, decided, shown. */
public final class EditionWriter {
  private final TreeWork work;
  private final EditionStore editions;
  private final HeadStore heads;
  private final Heads shown;
  private final EditionTrust trust;
  private final Clock clock;
  private final Consumer<Edition> published;

  /**
   * @param published hears of each edition once it is shown; must not block
   */
  public EditionWriter(
      TreeWork work,
      EditionStore editions,
      HeadStore heads,
      Heads shown,
      EditionTrust trust,
      Clock clock,
      Consumer<Edition> published) {
    this.work = work;
    this.editions = editions;
    this.heads = heads;
    this.shown = shown;
    this.trust = trust;
    this.clock = clock;
    this.published = published;
  }

  /**
   * Writes an edition; empty when the head changed meanwhile, and then nothing is published. Fails
   * with {@link EmptyCollectionException} when no work would be left.
   */
  public Future<Optional<Edition>> write(Proposal proposal) {
    return prepare(proposal)
        .compose(edition -> trust.approve(edition).map(edition))
        .compose(edition -> decide(proposal, edition));
  }

  /** Counts and keeps what an edition would be, to the byte; nothing is decided by it. */
  public Future<Edition> prepare(Proposal proposal) {
    return ancestors(proposal)
        .compose(ancestors -> work.run(nodes -> record(proposal, ancestors, nodes)))
        .map(EditionWriter::withWorks)
        .map(Edition::of)
        .compose(this::store);
  }

  /** Shows an edition that is decided already, to whoever asks for it again. */
  public Future<Edition> acknowledge(Edition edition) {
    return trust.show(edition).map(edition);
  }

  /** Digests of the records 2, 4, 8, … editions before, those that there are. */
  private Future<List<ByteString>> ancestors(Proposal proposal) {
    String collection = proposal.head().collection();
    long number = proposal.head().edition() + 1;
    List<Future<ByteString>> ancestors = new ArrayList<>();
    for (long back = 2; back < number; back *= 2) {
      ancestors.add(digest(collection, number - back));
    }
    return Future.all(ancestors).map(found -> found.list());
  }

  private Future<ByteString> digest(String collection, long edition) {
    return editions
        .findEdition(collection, edition)
        .map(found -> found.orElseThrow(() -> new StoreException(missing(collection, edition))))
        .map(digest -> ByteString.copyFrom(digest.toBytes()));
  }

  private static String missing(String collection, long edition) {
    return "edition " + edition + " of '" + collection + "' is missing; restore it from a backup";
  }

  private EditionRecord record(Proposal proposal, List<ByteString> ancestors, NodeSource nodes) {
    long now = clock.millis();
    long edition = proposal.head().edition() + 1;
    Removals removals = Removals.of(proposal.previous()).after(proposal.orders(), edition, now);
    EditionRecord.Builder record =
        EditionRecord.newBuilder()
            .setCollection(proposal.head().collection())
            .setTitle(proposal.head().title())
            .setEdition(edition)
            .addAllAncestors(ancestors)
            .addAllPacks(packs(proposal, nodes))
            .setPublishedAt(now)
            .setNote(proposal.note())
            .addAllWithdrawals(removals.withdrawals())
            .addAllErasures(removals.erasures());
    proposal
        .previous()
        .map(previous -> ByteString.copyFrom(previous.digest().toBytes()))
        .ifPresent(record::setPrevious);
    return record.build();
  }

  private static List<PackRecord> packs(Proposal proposal, NodeSource nodes) {
    Measure measure = new Measure(nodes);
    List<PackRecord> packs = new ArrayList<>();
    new TreeMap<>(proposal.packs())
        .forEach(
            (language, roots) ->
                packs.add(
                    measure.pack(
                        language,
                        roots,
                        proposal.previous().flatMap(previous -> previous.pack(language)))));
    return packs;
  }

  private static EditionRecord withWorks(EditionRecord record) {
    boolean erases =
        record.getErasuresList().stream().anyMatch(it -> it.getEdition() == record.getEdition());
    if (!erases && record.getPacksList().stream().allMatch(pack -> pack.getWorks() == 0)) {
      throw new EmptyCollectionException(record.getCollection());
    }
    return record;
  }

  private Future<Edition> store(Edition edition) {
    return editions.putRecord(edition.digest(), edition.bytes().toByteArray()).map(edition);
  }

  private Future<Optional<Edition>> decide(Proposal proposal, Edition edition) {
    return decide(
        proposal.head(),
        proposal
            .head()
            .naming(
                edition.number(),
                edition.digest(),
                proposal.publication(),
                proposal.release(),
                proposal.submissions()),
        edition);
  }

  /** Makes an approved edition the one after a head, and shows it; empty when the head changed. */
  public Future<Optional<Edition>> decide(
      CollectionHead before, CollectionHead after, Edition edition) {
    return heads
        .replaceHead(before, after)
        .compose(won -> won ? show(after, edition) : Future.succeededFuture(Optional.empty()));
  }

  private Future<Optional<Edition>> show(CollectionHead head, Edition edition) {
    shown.forget(head.collection());
    return shown
        .show(head)
        .compose(ignored -> trust.show(edition))
        .map(
            ignored -> {
              published.accept(edition);
              return Optional.of(edition);
            });
  }
}
