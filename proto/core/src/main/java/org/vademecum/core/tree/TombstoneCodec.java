package org.vademecum.core.tree;

import org.vademecum.core.document.Tombstone;

/** What stands in a store in place of an erased node. */
final class TombstoneCodec {

  static byte[] encode(Tombstone tombstone) {
    CanonicalWriter out = new CanonicalWriter();
    out.tag(NodeType.TOMBSTONE).digest(tombstone.digest());
    out.string(tombstone.reason()).string(tombstone.by()).varint(tombstone.at());
    return out.toBytes();
  }

  static Tombstone decode(byte[] bytes) {
    CanonicalReader in = new CanonicalReader(bytes);
    in.expectTag(NodeType.TOMBSTONE);
    Tombstone tombstone = new Tombstone(in.digest(), in.string(), in.string(), in.varint());
    in.end();
    return tombstone;
  }

  private TombstoneCodec() {}
}
