package org.vademecum.server.publish.delivery;

import com.google.protobuf.ByteString;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.Context;
import org.vademecum.proto.v1.BundleOffer;
import org.vademecum.proto.v1.DeltaOffer;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.server.publish.async.Recent;
import org.vademecum.server.publish.delivery.Offers.Found;
import org.vademecum.server.publish.delivery.Standing.Published;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.edition.Seals;
import org.vademecum.server.publish.fault.NotPublishedException;
import org.vademecum.server.publish.fault.UnknownPackException;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.ArtifactStore.Artifact;
import org.vademecum.server.store.CollectionHead;

/** Signed manifests: the current edition of a pack, and the files that are built for it. */
public final class Manifests {
  /** How late a manifest may list a file that another node has built. */
  private static final Duration OFFERS_AGE = Duration.ofSeconds(10);

  private record Key(PackId pack, CollectionHead head) {}

  private final Heads heads;
  private final Editions editions;
  private final Offers offers;
  private final DeliveryPolicy policy;
  private final Seals seals;
  private final Consumer<String> changed;
  private final Recent<Key, Representation> manifests;

  /**
   * @param changed hears of collections that have other files than before; must not block
   */
  Manifests(
      Vertx vertx,
      Heads heads,
      Editions editions,
      Offers offers,
      DeliveryPolicy policy,
      Seals seals,
      Consumer<String> changed) {
    this.heads = heads;
    this.editions = editions;
    this.offers = offers;
    this.policy = policy;
    this.seals = seals;
    this.changed = changed;
    this.manifests = new Recent<>(vertx, OFFERS_AGE, this::build);
  }

  /** The manifest of a pack now. */
  public Future<Representation> manifest(PackId pack) {
    return heads.recent(pack.collection()).compose(head -> manifests.get(new Key(pack, head)));
  }

  /** Reads anew what is built for a pack, with the next request, and lets it be listed. */
  void forget(PackId pack, CollectionHead head) {
    manifests.forget(new Key(pack, head));
    changed.accept(pack.collection());
  }

  private Future<Representation> build(Key key) {
    return current(key.pack(), key.head()).map(this::sign);
  }

  /** The manifest of a pack in the edition that a head names, of what is built by now. */
  Future<Manifest> current(PackId pack, CollectionHead head) {
    Key key = new Key(pack, head);
    return editions
        .findCurrent(head)
        .map(current -> current.orElseThrow(() -> notPublished(key)))
        .compose(edition -> build(key, edition));
  }

  private Future<Manifest> build(Key key, Edition edition) {
    PackRecord pack =
        edition.pack(key.pack().language()).orElseThrow(() -> unknownPack(key.pack()));
    return offers
        .find(key.head(), key.pack())
        .map(found -> found.orElseThrow(() -> unknownPack(key.pack())))
        .compose(offers::keep)
        .map(found -> manifest(key.pack(), edition, pack, found));
  }

  private Manifest manifest(PackId id, Edition edition, PackRecord pack, Found found) {
    Standing standing = found.standing();
    Manifest.Builder manifest =
        Manifest.newBuilder()
            .setCollection(id.collection())
            .setLanguage(id.language().tag())
            .setEdition(edition.number())
            .setRecord(bytes(edition.digest()))
            .setRoot(pack.getRoot());
    standing
        .bundle()
        .ifPresent(bundle -> manifest.setBundle(bundle(bundle.of(), found.bundle().get())));
    policy
        .listed(standing)
        .forEach(from -> manifest.addDeltas(delta(from, pack.getRoot(), found.delta(from))));
    return manifest.build();
  }

  private static BundleOffer bundle(Published of, Artifact file) {
    return BundleOffer.newBuilder()
        .setEdition(of.edition())
        .setRoot(bytes(of.root()))
        .setFile(file(file))
        .build();
  }

  private static DeltaOffer delta(Digest from, ByteString to, Artifact file) {
    return DeltaOffer.newBuilder()
        .setFromRoot(bytes(from))
        .setToRoot(to)
        .setFile(file(file))
        .build();
  }

  private static org.vademecum.proto.v1.Artifact file(Artifact artifact) {
    List<ByteString> pieces = artifact.pieces().stream().map(Manifests::bytes).toList();
    return org.vademecum.proto.v1.Artifact.newBuilder()
        .setSize(artifact.size())
        .setDigest(bytes(artifact.digest()))
        .setPieceSize(artifact.pieceSize())
        .addAllPieces(pieces)
        .build();
  }

  private Representation sign(Manifest manifest) {
    return Representation.of(seals.sign(Context.MANIFEST, manifest.toByteArray()));
  }

  private static ByteString bytes(Digest digest) {
    return ByteString.copyFrom(digest.toBytes());
  }

  private static NotPublishedException notPublished(Key key) {
    return new NotPublishedException(key.pack().collection());
  }

  private static UnknownPackException unknownPack(PackId pack) {
    return new UnknownPackException(pack.collection(), pack.language().tag());
  }
}
