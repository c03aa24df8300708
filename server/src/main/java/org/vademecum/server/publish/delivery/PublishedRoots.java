package org.vademecum.server.publish.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.UnpublishedRootException;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.CollectionHead;

/**
 * Tells roots that any edition published from all others, which readers must not see. The roots of
 * packs that were asked about last stay at hand.
 */
final class PublishedRoots {
  private static final int STEP = 64;

  /** Roots at hand of all packs, of some 200 bytes of memory each. */
  private static final long MOST = 100_000;

  /** The roots of one pack in the editions up to one. */
  private static final class Known {
    final Map<Digest, Long> textBytes = new ConcurrentHashMap<>();
    final Set<Digest> provenance = ConcurrentHashMap.newKeySet();
    volatile long upTo;

    void add(PackRecord pack) {
      textBytes.put(root(pack), pack.getTextBytes());
      provenance.add(Digest.fromBytes(pack.getProvenance().toByteArray()));
    }
  }

  private final Heads heads;
  private final Editions editions;
  private final Cache<PackId, Known> packs =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((PackId pack, Known known) -> 1 + known.textBytes.size())
          .build();

  PublishedRoots(Heads heads, Editions editions) {
    this.heads = heads;
    this.editions = editions;
  }

  /**
   * UTF-8 bytes of all texts at a root; fails with {@link UnpublishedRootException} when no edition
   * has it.
   */
  Future<Long> require(PackId pack, Digest root) {
    return find(pack, root, known -> known.textBytes.containsKey(root))
        .map(known -> Objects.requireNonNull(known.textBytes.get(root)));
  }

  /** The same for the root of a pack's provenance. */
  Future<Void> requireProvenance(PackId pack, Digest root) {
    return find(pack, root, known -> known.provenance.contains(root)).mapEmpty();
  }

  private Future<Known> find(PackId pack, Digest root, Predicate<Known> has) {
    Known known = packs.get(pack, ignored -> new Known());
    if (has.test(known)) {
      return Future.succeededFuture(known);
    }
    return heads
        .latest(pack.collection())
        .compose(head -> catchUp(head, pack, known))
        .map(
            ignored -> {
              if (!has.test(known)) {
                throw unpublished(pack, root);
              }
              return known;
            });
  }

  private Future<Void> catchUp(CollectionHead head, PackId pack, Known known) {
    if (known.upTo >= head.edition()) {
      return Future.succeededFuture();
    }
    return read(head, pack.language(), known, known.upTo)
        .onSuccess(ignored -> packs.put(pack, known));
  }

  /** Reads the editions after one, the oldest first, so that what is known has no gaps. */
  private Future<Void> read(CollectionHead head, Language language, Known known, long after) {
    long newest = Math.min(head.edition(), after + STEP);
    return editions
        .last(head, newest, Math.toIntExact(newest - after))
        .compose(
            some -> {
              some.forEach(edition -> edition.pack(language).ifPresent(known::add));
              known.upTo = Math.max(known.upTo, newest);
              return newest < head.edition()
                  ? read(head, language, known, newest)
                  : Future.succeededFuture();
            });
  }

  private static UnpublishedRootException unpublished(PackId pack, Digest root) {
    return new UnpublishedRootException(pack.collection(), pack.language().tag(), root.hex());
  }

  /** The root of a pack in an edition. */
  static Optional<Digest> root(Edition edition, Language language) {
    return edition.pack(language).map(PublishedRoots::root);
  }

  static Digest root(PackRecord pack) {
    return Digest.fromBytes(pack.getRoot().toByteArray());
  }
}
