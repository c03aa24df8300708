package org.vademecum.server.publish.delivery;

import com.google.protobuf.ByteString;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Consumer;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.BundleOffer;
import org.vademecum.proto.v1.DeltaOffer;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.proto.v1.StableEdition;
import org.vademecum.server.publish.delivery.Offers.Found;
import org.vademecum.server.publish.delivery.Standing.Published;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.fault.NotPublishedException;
import org.vademecum.server.publish.fault.UnknownPackException;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.ArtifactStore.Artifact;
import org.vademecum.server.store.CollectionHead;

/** Manifests: the current edition of a pack, and the files that are built for it. */
public final class Manifests {
  /** Shares go in hundredths of a percent. */
  private static final int SHARES_OF_A_PERCENT = 100;

  private final Editions editions;
  private final Offers offers;
  private final DeliveryPolicy policy;
  private final Consumer<String> changed;

  /**
   * @param changed hears of collections that have other files than before; must not block
   */
  Manifests(Editions editions, Offers offers, DeliveryPolicy policy, Consumer<String> changed) {
    this.editions = editions;
    this.offers = offers;
    this.policy = policy;
    this.changed = changed;
  }

  /** Lets what is built for a pack by now be listed. */
  void renew(PackId pack) {
    changed.accept(pack.collection());
  }

  /** The manifest of a pack in the edition that a head names, of what is built by now. */
  public Future<Manifest> current(PackId pack, CollectionHead head) {
    return editions
        .findCurrent(head)
        .map(current -> current.orElseThrow(() -> new NotPublishedException(pack.collection())))
        .compose(edition -> build(pack, head, edition));
  }

  private Future<Manifest> build(PackId id, CollectionHead head, Edition edition) {
    PackRecord pack = edition.pack(id.language()).orElseThrow(() -> unknownPack(id));
    return offers
        .find(head, id)
        .map(found -> found.orElseThrow(() -> unknownPack(id)))
        .compose(offers::keep)
        .map(found -> manifest(id, edition, pack, found).mergeFrom(way(head, edition)).build());
  }

  /** Who is to take an edition, and how soon. */
  private static Manifest way(CollectionHead head, Edition edition) {
    long urgent = head.release().urgentEdition();
    Manifest.Builder way =
        Manifest.newBuilder().setUrgentEdition(urgent).setUrgent(urgent == edition.number());
    head.release()
        .share()
        .ifPresent(
            percent ->
                way.setRolloutShare(percent * SHARES_OF_A_PERCENT)
                    .setStable(
                        StableEdition.newBuilder()
                            .setEdition(edition.number() - 1)
                            .setRecord(edition.record().getPrevious())));
    return way.build();
  }

  private Manifest.Builder manifest(PackId id, Edition edition, PackRecord pack, Found found) {
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
    return manifest;
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

  private static ByteString bytes(Digest digest) {
    return ByteString.copyFrom(digest.toBytes());
  }

  private static UnknownPackException unknownPack(PackId pack) {
    return new UnknownPackException(pack.collection(), pack.language().tag());
  }
}
