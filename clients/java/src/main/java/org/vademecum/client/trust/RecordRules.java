package org.vademecum.client.trust;

import com.google.protobuf.ByteString;
import java.util.HashSet;
import java.util.Set;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.proto.v1.PackRecord;

/** What the wire contract says of messages, whoever stands for them. */
final class RecordRules {
  private static final String RECORD = "an edition record";
  private static final String MANIFEST = "a manifest";
  private static final int MAX_DELTAS = 16;

  static void check(EditionRecord record) {
    if (record.getEdition() < 1) {
      throw new MalformedException(RECORD, "edition " + record.getEdition());
    }
    int expected = record.getEdition() == 1 ? 0 : Digest.BYTES;
    if (record.getPrevious().size() != expected) {
      throw new MalformedException(RECORD, "it does not name the record before as it must");
    }
    checkAncestors(record);
    Set<String> languages = new HashSet<>();
    for (PackRecord pack : record.getPacksList()) {
      check(pack);
      if (!languages.add(pack.getLanguage())) {
        throw new MalformedException(RECORD, "two packs in language " + pack.getLanguage());
      }
    }
  }

  private static void checkAncestors(EditionRecord record) {
    int found = record.getAncestorsCount();
    int all =
        record.getEdition() <= 2 ? 0 : 63 - Long.numberOfLeadingZeros(record.getEdition() - 1);
    if (found != 0 && found != all) {
      throw new MalformedException(RECORD, found + " ancestors where there are " + all);
    }
    record.getAncestorsList().forEach(ancestor -> requireDigest(RECORD, ancestor));
  }

  private static void check(PackRecord pack) {
    try {
      new Language(pack.getLanguage());
    } catch (IllegalArgumentException e) {
      throw new MalformedException(RECORD, e);
    }
    requireDigest(RECORD, pack.getRoot());
    if (!pack.getProvenance().isEmpty()) {
      requireDigest(RECORD, pack.getProvenance());
    }
    if (pack.getWorks() < 0 || pack.getSections() < 0 || pack.getTextBytes() < 0) {
      throw new MalformedException(RECORD, "a count beyond all bounds");
    }
  }

  static void check(Manifest manifest) {
    requireDigest(MANIFEST, manifest.getRecord());
    requireDigest(MANIFEST, manifest.getRoot());
    if (manifest.getDeltasCount() > MAX_DELTAS) {
      throw new MalformedException(MANIFEST, manifest.getDeltasCount() + " deltas");
    }
    manifest
        .getDeltasList()
        .forEach(
            delta -> {
              requireDigest(MANIFEST, delta.getFromRoot());
              requireDigest(MANIFEST, delta.getToRoot());
            });
    if (manifest.hasStable()) {
      requireDigest(MANIFEST, manifest.getStable().getRecord());
    }
    if (manifest.hasBundle()) {
      requireDigest(MANIFEST, manifest.getBundle().getRoot());
    }
  }

  private static void requireDigest(String what, ByteString bytes) {
    if (bytes.size() != Digest.BYTES) {
      throw new MalformedException(what, "a digest of " + bytes.size() + " bytes");
    }
  }

  private RecordRules() {}
}
