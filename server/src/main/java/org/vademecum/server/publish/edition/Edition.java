package org.vademecum.server.publish.edition;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.StoreException;

/**
 * A published edition.
 *
 * @param record what people sign for
 * @param digest of the record's bytes: the edition's identity
 * @param bytes the record as it is served
 */
public record Edition(EditionRecord record, Digest digest, ByteString bytes) {

  /** An edition as stored. */
  static Edition parse(byte[] bytes) {
    try {
      EditionRecord record = EditionRecord.parseFrom(bytes);
      return new Edition(record, Digest.of(bytes), ByteString.copyFrom(bytes));
    } catch (InvalidProtocolBufferException e) {
      throw new StoreException("a stored edition record is damaged; restore it from a backup", e);
    }
  }

  /** An edition that is new. */
  static Edition of(EditionRecord record) {
    ByteString bytes = record.toByteString();
    return new Edition(record, Digest.of(bytes.toByteArray()), bytes);
  }

  public long number() {
    return record.getEdition();
  }

  /** What it says of one pack. */
  public Optional<PackRecord> pack(Language language) {
    return record.getPacksList().stream()
        .filter(pack -> pack.getLanguage().equals(language.tag()))
        .findFirst();
  }

  /** The trees of all packs. */
  public Map<Language, PackRoots> packs() {
    Map<Language, PackRoots> packs = new TreeMap<>();
    for (PackRecord pack : record.getPacksList()) {
      packs.put(new Language(pack.getLanguage()), roots(pack));
    }
    return packs;
  }

  /** Whether packs hold other text than the edition before them, if there is one. */
  public static boolean changes(Optional<Edition> before, Map<Language, PackRoots> packs) {
    return !roots(before.map(Edition::packs).orElse(Map.of())).equals(roots(packs));
  }

  private static Map<Language, Digest> roots(Map<Language, PackRoots> packs) {
    Map<Language, Digest> roots = new TreeMap<>();
    packs.forEach((language, pack) -> roots.put(language, pack.root()));
    return roots;
  }

  private static PackRoots roots(PackRecord pack) {
    return new PackRoots(
        Digest.fromBytes(pack.getRoot().toByteArray()),
        Digest.fromBytes(pack.getProvenance().toByteArray()));
  }
}
