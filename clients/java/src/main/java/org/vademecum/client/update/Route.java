package org.vademecum.client.update;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.vademecum.client.trust.MismatchException;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.core.bundle.Caps;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.Artifact;
import org.vademecum.proto.v1.BundleOffer;
import org.vademecum.proto.v1.DeltaOffer;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.proto.v1.PackRecord;

/** Decides which files lead a pack to a root. No I/O. */
final class Route {
  /** What a file may have beyond its decoded body: headers, and coding that does not pay. */
  private static final long FILE_MARGIN = 2 << 20;

  private final String collection;
  private final Language language;
  private final TrustedRecord record;
  private final Optional<Manifest> manifest;
  private final LongFunction<TrustedRecord> pastRecords;

  /**
   * @param manifest what the server offers, when that is known
   * @param pastRecords records of earlier editions, for the bounds of their bundles
   */
  Route(
      TrustedRecord record,
      Language language,
      Optional<Manifest> manifest,
      LongFunction<TrustedRecord> pastRecords) {
    this.collection = record.collection();
    this.language = language;
    this.record = record;
    this.manifest = manifest;
    this.pastRecords = pastRecords;
  }

  /** The first way to try. */
  Way first(Optional<Digest> have) {
    if (have.isPresent() && !bundleIsSmaller(have.get())) {
      return Way.DELTA;
    }
    return offer().isPresent() ? Way.OFFERED : Way.BUILT;
  }

  /** The way after one that failed. */
  Optional<Way> after(Way way, Optional<Digest> have) {
    return way.next(offer().filter(bundle -> !leadsBack(bundle, have)).isPresent());
  }

  /** Whether a bundle leads to what is here, from where the very delta that failed would follow. */
  private boolean leadsBack(BundleOffer bundle, Optional<Digest> have) {
    Digest to = Digest.fromBytes(bundle.getRoot().toByteArray());
    return have.equals(Optional.of(to)) && !to.equals(root());
  }

  /** The files of a way, in order. */
  List<Leg> legs(Way way, Optional<Digest> have) {
    return switch (way) {
      case DELTA -> List.of(delta(have.orElseThrow(IllegalStateException::new)));
      case OFFERED -> offered(offer().orElseThrow(IllegalStateException::new));
      case BUILT -> List.of(built());
    };
  }

  private Leg delta(Digest from) {
    Caps caps = Caps.of(pack());
    Optional<Pieces> pieces = listed(from).map(DeltaOffer::getFile).map(Pieces::of);
    String path =
        pieces
            .map(known -> Paths.artifact(known.digest()))
            .orElseGet(() -> Paths.delta(collection, language, from, root()));
    return new Leg(
        Optional.of(from), root(), wanted(path, "delta-" + from.hex(), pieces, caps), caps);
  }

  private List<Leg> offered(BundleOffer offer) {
    Digest bundleRoot = Digest.fromBytes(offer.getRoot().toByteArray());
    boolean current = bundleRoot.equals(root());
    TrustedRecord source = current ? record : pastRecords.apply(offer.getEdition());
    if (!source.root(language).equals(Optional.of(bundleRoot))) {
      throw new MismatchException(
          "the bundle offered", "" + source.root(language), "" + bundleRoot);
    }
    Caps caps = Caps.of(pack(source));
    Pieces pieces = Pieces.of(offer.getFile());
    String path = Paths.artifact(pieces.digest());
    Wanted wanted = wanted(path, "bundle", Optional.of(pieces), caps);
    Leg bundle = new Leg(Optional.empty(), bundleRoot, wanted, caps);
    return current ? List.of(bundle) : List.of(bundle, delta(bundleRoot));
  }

  private Leg built() {
    Caps caps = Caps.of(pack());
    String path = Paths.bundle(collection, language, root());
    return new Leg(Optional.empty(), root(), wanted(path, "built", Optional.empty(), caps), caps);
  }

  private Wanted wanted(String path, String stem, Optional<Pieces> pieces, Caps caps) {
    String name = pieces.map(known -> known.digest().hex()).orElse(root().hex());
    return new Wanted(path, language.tag() + "-" + stem + "-" + name, fileBytes(caps), pieces);
  }

  /** Most bytes that a file may have. */
  static long fileBytes(Caps caps) {
    return caps.bodyBytes() + FILE_MARGIN;
  }

  private boolean bundleIsSmaller(Digest have) {
    long delta = listed(have).map(DeltaOffer::getFile).map(Artifact::getSize).orElse(0L);
    return offer()
        .filter(bundle -> root().equals(Digest.fromBytes(bundle.getRoot().toByteArray())))
        .filter(bundle -> bundle.getFile().getSize() <= delta)
        .isPresent();
  }

  private Optional<DeltaOffer> listed(Digest from) {
    return manifest.flatMap(
        known ->
            known.getDeltasList().stream()
                .filter(delta -> from.equals(Digest.fromBytes(delta.getFromRoot().toByteArray())))
                .filter(delta -> root().equals(Digest.fromBytes(delta.getToRoot().toByteArray())))
                .findFirst());
  }

  private Optional<BundleOffer> offer() {
    return manifest.filter(Manifest::hasBundle).map(Manifest::getBundle);
  }

  private PackRecord pack(TrustedRecord of) {
    return of.findPack(language).orElseThrow(() -> NotOfferedException.pack(of, language));
  }

  /** The pack in the trusted record. */
  PackRecord pack() {
    return pack(record);
  }

  /** The root to come to. */
  Digest root() {
    return record.root(language).orElseThrow(() -> NotOfferedException.pack(record, language));
  }
}
