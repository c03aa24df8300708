package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.List;

/** Inner nodes of sequences and maps: tag, height, count, then digest, weight and last key each. */
final class InnerLevel implements Level<Child> {
  private final int tag;
  private final int height;
  private final boolean keyed;

  InnerLevel(int tag, int height, boolean keyed) {
    this.tag = tag;
    this.height = height;
    this.keyed = keyed;
  }

  static int height(byte[] node) {
    CanonicalReader in = new CanonicalReader(node);
    in.unsignedByte();
    int height = in.smallInt();
    if (height < 1 || height > ChunkedTree.MAX_HEIGHT) {
      throw new MalformedNodeException("an inner node has height " + height);
    }
    return height;
  }

  @Override
  public long weight(Child child) {
    return child.weight();
  }

  @Override
  public int size(Child child) {
    int size = 32 + CanonicalWriter.varintSize(child.weight());
    return keyed ? size + CanonicalWriter.stringSize(child.lastKey()) : size;
  }

  @Override
  public boolean endsNode(Child child) {
    return (child.node().byteAt(0) & Chunker.MASK) == 0;
  }

  @Override
  public byte[] encode(List<Child> children) {
    CanonicalWriter out = new CanonicalWriter().tag(tag).varint(height).varint(children.size());
    for (Child child : children) {
      out.digest(child.node()).varint(child.weight());
      if (keyed) {
        out.string(child.lastKey());
      }
    }
    return out.toBytes();
  }

  @Override
  public List<Child> decode(byte[] node) {
    CanonicalReader in = new CanonicalReader(node);
    in.expectTag(tag);
    if (in.smallInt() != height) {
      throw new MalformedNodeException("an inner node is not of height " + height);
    }
    int count = in.count();
    List<Child> children = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      children.add(new Child(in.digest(), in.varint(), keyed ? in.string() : ""));
    }
    in.end();
    if (children.isEmpty()) {
      throw new MalformedNodeException("an inner node has no children");
    }
    return children;
  }

  @Override
  public String lastKey(List<Child> children) {
    return children.get(children.size() - 1).lastKey();
  }
}
