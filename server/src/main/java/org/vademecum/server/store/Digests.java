package org.vademecum.server.store;

import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.vademecum.core.document.Digest;

/** Digests and bytes in MongoDB's documents. */
final class Digests {
  private Digests() {}

  static Binary binary(Digest digest) {
    return new Binary(digest.toBytes());
  }

  static List<Binary> binaries(Collection<Digest> digests) {
    return digests.stream().map(Digests::binary).toList();
  }

  static Digest digest(Document document, String field) {
    return digest(document.get(field, Binary.class));
  }

  static Digest digest(Binary binary) {
    return Digest.fromBytes(binary.getData());
  }

  static byte[] bytes(Document document, String field) {
    return document.get(field, Binary.class).getData();
  }

  /** The bytes in a field of a document named by their digest. */
  static byte[] verified(Document document, String field) {
    byte[] bytes = bytes(document, field);
    Digest name = digest(document, "_id");
    if (!Digest.of(bytes).equals(name)) {
      throw new DamagedNodeException(name);
    }
    return bytes;
  }
}
