package org.vademecum.server.publish.edition;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.proto.v1.Signed;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.StoreException;

/**
 * A published edition.
 *
 * @param record what was signed
 * @param digest of the record's bytes: the edition's identity
 * @param signed the record as it is served
 */
public record Edition(EditionRecord record, Digest digest, Signed signed) {

  /** An edition as stored. */
  static Edition parse(byte[] signed) {
    try {
      Signed message = Signed.parseFrom(signed);
      byte[] payload = message.getPayload().toByteArray();
      return new Edition(EditionRecord.parseFrom(payload), Digest.of(payload), message);
    } catch (InvalidProtocolBufferException e) {
      throw new StoreException("a stored edition record is damaged; restore it from a backup", e);
    }
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
