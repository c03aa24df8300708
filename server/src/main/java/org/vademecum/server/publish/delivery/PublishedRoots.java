package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.UnpublishedRootException;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.CollectionHead;

/** Tells roots that an edition published from all others, which readers must not see. */
final class PublishedRoots {
  private static final int STEP = 64;

  private final Heads heads;
  private final Editions editions;

  PublishedRoots(Heads heads, Editions editions) {
    this.heads = heads;
    this.editions = editions;
  }

  /** Fails with {@link UnpublishedRootException} when no recent edition has the root. */
  Future<Void> require(PackId pack, Digest root) {
    return require(pack, root, PublishedRoots::root);
  }

  /** The same for the root of a pack's provenance. */
  Future<Void> requireProvenance(PackId pack, Digest root) {
    return require(pack, root, it -> Digest.fromBytes(it.getProvenance().toByteArray()));
  }

  private Future<Void> require(PackId pack, Digest root, Function<PackRecord, Digest> which) {
    return heads
        .recent(pack.collection())
        .compose(head -> search(head, pack, root, which, head.edition()));
  }

  private Future<Void> search(
      CollectionHead head,
      PackId pack,
      Digest root,
      Function<PackRecord, Digest> which,
      long newest) {
    if (newest <= 0 || newest <= head.edition() - DeliveryPolicy.REACHABLE_EDITIONS) {
      return Future.failedFuture(
          new UnpublishedRootException(pack.collection(), pack.language().tag(), root.hex()));
    }
    return editions
        .last(head, newest, STEP)
        .compose(
            some ->
                has(some, pack.language(), root, which)
                    ? Future.succeededFuture()
                    : search(head, pack, root, which, newest - STEP));
  }

  private static boolean has(
      List<Edition> some, Language language, Digest root, Function<PackRecord, Digest> which) {
    return some.stream()
        .anyMatch(edition -> edition.pack(language).map(which).filter(root::equals).isPresent());
  }

  /** The root of a pack in an edition. */
  static Optional<Digest> root(Edition edition, Language language) {
    return edition.pack(language).map(PublishedRoots::root);
  }

  static Digest root(PackRecord pack) {
    return Digest.fromBytes(pack.getRoot().toByteArray());
  }
}
