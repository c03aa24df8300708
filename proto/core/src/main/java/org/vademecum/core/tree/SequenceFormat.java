package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.OutlineEntry;

/** Sequences of sections: a leaf holds digest, level and coded number of each. */
final class SequenceFormat implements TreeFormat<OutlineEntry> {
  static final SequenceFormat INSTANCE = new SequenceFormat();

  private final Level<OutlineEntry> leaves = new Leaves();

  private SequenceFormat() {}

  @Override
  public int height(byte[] node) {
    int type = new CanonicalReader(node).unsignedByte();
    return switch (type) {
      case NodeType.SEQUENCE_LEAF -> 0;
      case NodeType.SEQUENCE_INNER -> InnerLevel.height(node);
      default -> throw new MalformedNodeException("a node of type " + type + " is no sequence");
    };
  }

  @Override
  public Level<OutlineEntry> leaves() {
    return leaves;
  }

  @Override
  public Level<Child> inner(int height) {
    return new InnerLevel(NodeType.SEQUENCE_INNER, height, false);
  }

  private static final class Leaves implements Level<OutlineEntry> {
    @Override
    public long weight(OutlineEntry entry) {
      return 1;
    }

    @Override
    public int size(OutlineEntry entry) {
      return 32
          + CanonicalWriter.varintSize(entry.level())
          + CanonicalWriter.stringSize(entry.number());
    }

    @Override
    public boolean endsNode(OutlineEntry entry) {
      return (entry.section().byteAt(0) & Chunker.MASK) == 0;
    }

    @Override
    public byte[] encode(List<OutlineEntry> entries) {
      CanonicalWriter out = new CanonicalWriter().tag(NodeType.SEQUENCE_LEAF);
      out.varint(entries.size());
      for (OutlineEntry entry : entries) {
        out.digest(entry.section()).varint(entry.level()).string(entry.number());
      }
      return out.toBytes();
    }

    @Override
    public List<OutlineEntry> decode(byte[] node) {
      CanonicalReader in = new CanonicalReader(node);
      in.expectTag(NodeType.SEQUENCE_LEAF);
      int count = in.count();
      List<OutlineEntry> entries = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        entries.add(new OutlineEntry(in.digest(), in.smallInt(), in.string()));
      }
      in.end();
      return entries;
    }

    @Override
    public String lastKey(List<OutlineEntry> entries) {
      return "";
    }
  }
}
