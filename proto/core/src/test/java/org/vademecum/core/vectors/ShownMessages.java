package org.vademecum.core.vectors;

import com.google.gson.JsonObject;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HexFormat;
import java.util.List;
import org.vademecum.core.trust.Context;
import org.vademecum.proto.v1.Artifact;
import org.vademecum.proto.v1.BundleOffer;
import org.vademecum.proto.v1.Catalogue;
import org.vademecum.proto.v1.CatalogueEntry;
import org.vademecum.proto.v1.DeltaOffer;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.proto.v1.Signed;
import org.vademecum.proto.v1.Withdrawal;

/** Signed messages as vectors show them: fields named as in {@code proto}, bytes in hexadecimal. */
final class ShownMessages {

  /** The fields of a signed message. */
  static JsonObject shown(Context context, Signed signed) {
    ByteString payload = signed.getPayload();
    try {
      return switch (context) {
        case CATALOGUE -> shown(Catalogue.parseFrom(payload));
        case EDITION_RECORD -> shown(EditionRecord.parseFrom(payload));
        case MANIFEST -> shown(Manifest.parseFrom(payload));
      };
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonObject shown(Catalogue catalogue) {
    CatalogueEntry entry = catalogue.getCollections(0);
    Shown shown = new Shown().with("collection", entry.getCollection());
    shown.with("title", entry.getTitle()).with("edition", entry.getEdition());
    shown.with("record", hex(entry.getRecord()));
    shown.with(
        "packs",
        entry.getPacksList(),
        it -> counts(it.getLanguage(), it.getWorks(), it.getSections(), it.getTextBytes()).json());
    Shown whole = new Shown().with("library", catalogue.getLibrary());
    return whole.with("collections", Shown.array(List.of(shown.json()), it -> it)).json();
  }

  private static JsonObject shown(EditionRecord record) {
    return new Shown()
        .with("collection", record.getCollection())
        .with("edition", record.getEdition())
        .with("previous", hex(record.getPrevious()))
        .with("packs", record.getPacksList(), ShownMessages::shown)
        .with("withdrawals", record.getWithdrawalsList(), ShownMessages::shown)
        .with("published_at", record.getPublishedAt())
        .with("note", record.getNote())
        .with("title", record.getTitle())
        .json();
  }

  private static JsonObject shown(PackRecord it) {
    return counts(it.getLanguage(), it.getWorks(), it.getSections(), it.getTextBytes())
        .with("root", hex(it.getRoot()))
        .json();
  }

  private static Shown counts(String language, long works, long sections, long textBytes) {
    Shown shown = new Shown().with("language", language).with("works", works);
    return shown.with("sections", sections).with("text_bytes", textBytes);
  }

  private static JsonObject shown(Withdrawal it) {
    Shown shown = new Shown().with("symbol", it.getSymbol()).with("reason", it.getReason());
    return shown.with("edition", it.getEdition()).json();
  }

  private static JsonObject shown(Manifest manifest) {
    BundleOffer bundle = manifest.getBundle();
    Shown offer = new Shown().with("edition", bundle.getEdition());
    offer.with("root", hex(bundle.getRoot())).with("file", shown(bundle.getFile()));
    return new Shown()
        .with("collection", manifest.getCollection())
        .with("language", manifest.getLanguage())
        .with("edition", manifest.getEdition())
        .with("record", hex(manifest.getRecord()))
        .with("root", hex(manifest.getRoot()))
        .with("bundle", offer.json())
        .with("deltas", manifest.getDeltasList(), ShownMessages::shown)
        .with("rollout_share", manifest.getRolloutShare())
        .json();
  }

  private static JsonObject shown(DeltaOffer delta) {
    Shown shown = new Shown().with("from_root", hex(delta.getFromRoot()));
    return shown
        .with("to_root", hex(delta.getToRoot()))
        .with("file", shown(delta.getFile()))
        .json();
  }

  private static JsonObject shown(Artifact file) {
    Shown shown = new Shown().with("size", file.getSize()).with("digest", hex(file.getDigest()));
    shown.with("piece_size", file.getPieceSize());
    return shown
        .with(
            "pieces", Shown.strings(file.getPiecesList().stream().map(ShownMessages::hex).toList()))
        .json();
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  private ShownMessages() {}
}
