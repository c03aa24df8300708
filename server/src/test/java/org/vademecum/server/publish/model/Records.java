package org.vademecum.server.publish.model;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.server.store.DraftHead.PackRoots;

/** Reads edition records without the code that wrote them. */
final class Records {

  /** The trees that a record names; empty when the record is not there. */
  static Optional<Map<Language, PackRoots>> packs(MemoryStores stores, Digest record) {
    return stores.editions().findRecord(record).result().map(Records::packs);
  }

  private static Map<Language, PackRoots> packs(byte[] bytes) {
    try {
      Map<Language, PackRoots> packs = new HashMap<>();
      EditionRecord.parseFrom(bytes)
          .getPacksList()
          .forEach(
              pack ->
                  packs.put(
                      new Language(pack.getLanguage()),
                      new PackRoots(
                          Digest.fromBytes(pack.getRoot().toByteArray()),
                          Digest.fromBytes(pack.getProvenance().toByteArray()))));
      return packs;
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private Records() {}
}
