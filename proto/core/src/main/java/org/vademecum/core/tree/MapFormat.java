package org.vademecum.core.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Digest;

/** Maps from a key to a digest, in order of key (UTF-16 code units). Cuts follow the keys alone. */
final class MapFormat implements TreeFormat<MapFormat.Entry> {
  static final MapFormat INSTANCE = new MapFormat();

  record Entry(String key, Digest value) {}

  private final Level<Entry> leaves = new Leaves();

  private MapFormat() {}

  @Override
  public int height(byte[] node) {
    int type = new CanonicalReader(node).unsignedByte();
    return switch (type) {
      case NodeType.MAP_LEAF -> 0;
      case NodeType.MAP_INNER -> InnerLevel.height(node);
      default -> throw new MalformedNodeException("a node of type " + type + " is no map");
    };
  }

  @Override
  public Level<Entry> leaves() {
    return leaves;
  }

  @Override
  public Level<Child> inner(int height) {
    return new InnerLevel(NodeType.MAP_INNER, height, true);
  }

  private static final class Leaves implements Level<Entry> {
    @Override
    public long weight(Entry entry) {
      return 1;
    }

    @Override
    public int size(Entry entry) {
      return 32 + CanonicalWriter.stringSize(entry.key());
    }

    @Override
    public boolean endsNode(Entry entry) {
      byte[] key = entry.key().getBytes(StandardCharsets.UTF_8);
      return (Digest.of(key).byteAt(0) & Chunker.MASK) == 0;
    }

    @Override
    public byte[] encode(List<Entry> entries) {
      CanonicalWriter out = new CanonicalWriter().tag(NodeType.MAP_LEAF).varint(entries.size());
      for (Entry entry : entries) {
        out.string(entry.key()).digest(entry.value());
      }
      return out.toBytes();
    }

    @Override
    public List<Entry> decode(byte[] node) {
      CanonicalReader in = new CanonicalReader(node);
      in.expectTag(NodeType.MAP_LEAF);
      int count = in.count();
      List<Entry> entries = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        Entry entry = new Entry(in.string(), in.digest());
        if (i > 0 && lastKey(entries).compareTo(entry.key()) >= 0) {
          throw new MalformedNodeException("a map is out of order at " + entry.key());
        }
        entries.add(entry);
      }
      in.end();
      return entries;
    }

    @Override
    public String lastKey(List<Entry> entries) {
      return entries.isEmpty() ? "" : entries.get(entries.size() - 1).key();
    }
  }
}
