package org.vademecum.core.vectors;

import com.google.protobuf.ByteString;
import org.vademecum.core.bundle.Roots;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.Artifact;
import org.vademecum.proto.v1.BundleOffer;
import org.vademecum.proto.v1.Catalogue;
import org.vademecum.proto.v1.CatalogueEntry;
import org.vademecum.proto.v1.CataloguePack;
import org.vademecum.proto.v1.DeltaOffer;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.proto.v1.Withdrawal;

/** Two editions of the vectors' packs, and what a server says of them. */
final class SignedMessages {
  private static final long PUBLISHED = 1_774_000_000_000L;

  private final Library library;
  private final FileVectors files;

  SignedMessages(Library library, FileVectors files) {
    this.library = library;
    this.files = files;
  }

  EditionRecord first() {
    return record("en-1").setEdition(1).setNote("First edition").build();
  }

  /** The corrected guideline, and the letter withdrawn. */
  EditionRecord second() {
    return record("en-corrected")
        .setEdition(2)
        .setPrevious(digest(first().toByteArray()))
        .addWithdrawals(
            Withdrawal.newBuilder()
                .setSymbol("VDM/12/7")
                .setReason("Replaced by a newer statement")
                .setEdition(2))
        .build();
  }

  private EditionRecord.Builder record(String pack) {
    return EditionRecord.newBuilder()
        .setCollection(Library.COLLECTION)
        .setTitle("Samples")
        .addPacks(library.record(pack))
        .addPacks(library.record("zh-1"))
        .setPublishedAt(PUBLISHED);
  }

  Catalogue catalogue() {
    CatalogueEntry.Builder entry =
        CatalogueEntry.newBuilder()
            .setCollection(Library.COLLECTION)
            .setTitle("Samples")
            .setEdition(2)
            .setRecord(digest(second().toByteArray()));
    for (PackRecord pack : second().getPacksList()) {
      entry.addPacks(
          CataloguePack.newBuilder()
              .setLanguage(pack.getLanguage())
              .setWorks(pack.getWorks())
              .setSections(pack.getSections())
              .setTextBytes(pack.getTextBytes()));
    }
    return Catalogue.newBuilder().setLibrary("Test vectors").addCollections(entry).build();
  }

  /** Offers the first edition's bundle and the delta from there. */
  Manifest manifest() {
    ByteString first = root("en-1");
    ByteString second = root("en-corrected");
    return Manifest.newBuilder()
        .setCollection(Library.COLLECTION)
        .setLanguage("en")
        .setEdition(2)
        .setRecord(digest(second().toByteArray()))
        .setRoot(second)
        .setBundle(
            BundleOffer.newBuilder()
                .setEdition(1)
                .setRoot(first)
                .setFile(artifact("en-1.thorough.vdb")))
        .addDeltas(
            DeltaOffer.newBuilder()
                .setFromRoot(first)
                .setToRoot(second)
                .setFile(artifact("en-1.en-corrected.vdd")))
        .setRolloutShare(2_500)
        .build();
  }

  private Artifact artifact(String name) {
    byte[] file = files.file(name);
    return Artifact.newBuilder()
        .setSize(file.length)
        .setDigest(digest(file))
        .setPieceSize(1 << 20)
        .addPieces(digest(file))
        .build();
  }

  private ByteString root(String pack) {
    return Roots.bytes(library.root(pack));
  }

  private static ByteString digest(byte[] bytes) {
    return Roots.bytes(Digest.of(bytes));
  }
}
