package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.MapFormat.Entry;
import org.vademecum.core.tree.TreeEdit.Replacement;

/** A Merkle map from a work's symbol to a digest (its expression, or its provenance). */
public final class PackMap {
  private static final ChunkedTree<Entry> TREE = new ChunkedTree<>(MapFormat.INSTANCE);

  /** Puts the map without entries; its root. */
  public static Digest empty(NodeSink sink) {
    return TREE.build(List.of(), sink);
  }

  /** Builds a map; the root. */
  public static Digest build(Map<String, Digest> entries, NodeSink sink) {
    List<Entry> sorted = new ArrayList<>(entries.size());
    new TreeMap<>(entries).forEach((key, value) -> sorted.add(new Entry(key, value)));
    return TREE.build(sorted, sink);
  }

  /** Changes a map: a key with a value is put, a key with none is removed. */
  public static Digest edit(
      NodeSource source, Digest root, Map<String, Optional<Digest>> changes, NodeSink sink) {
    List<Replacement<Entry>> replacements = new ArrayList<>(changes.size());
    for (Map.Entry<String, Optional<Digest>> change : new TreeMap<>(changes).entrySet()) {
      Place place = place(source, root, change.getKey());
      List<Entry> items =
          change
              .getValue()
              .map(value -> List.of(new Entry(change.getKey(), value)))
              .orElse(List.of());
      if (place.entry().isPresent() || !items.isEmpty()) {
        long end = place.position() + (place.entry().isPresent() ? 1 : 0);
        replacements.add(new Replacement<>(place.position(), end, items));
      }
    }
    return new TreeEdit<>(MapFormat.INSTANCE, source).apply(root, replacements, sink);
  }

  /** The value of a key. */
  public static Optional<Digest> find(NodeSource source, Digest root, String key) {
    return place(source, root, key).entry().map(Entry::value);
  }

  /** How many keys come before one, which need not be there. */
  public static long position(NodeSource source, Digest root, String key) {
    return place(source, root, key).position();
  }

  /** The key and value at a position, from 0 to the size less one. */
  public static Map.Entry<String, Digest> get(NodeSource source, Digest root, long position) {
    Entry entry = TREE.get(source, root, position);
    return Map.entry(entry.key(), entry.value());
  }

  /** The keys that begin so, in order; reads only the nodes that hold them. */
  public static List<String> startingWith(NodeSource source, Digest root, String prefix) {
    List<String> keys = new ArrayList<>();
    long size = TREE.size(source, root);
    for (long at = place(source, root, prefix).position(); at < size; at++) {
      String key = TREE.get(source, root, at).key();
      if (!key.startsWith(prefix)) {
        break;
      }
      keys.add(key);
    }
    return keys;
  }

  /** Number of keys. */
  public static long size(NodeSource source, Digest root) {
    return TREE.size(source, root);
  }

  /** All entries in order of key. */
  public static Iterator<Map.Entry<String, Digest>> iterate(NodeSource source, Digest root) {
    Iterator<Entry> entries = TREE.iterate(source, root);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public Map.Entry<String, Digest> next() {
        Entry entry = entries.next();
        return Map.entry(entry.key(), entry.value());
      }
    };
  }

  /** The keys whose values differ, in order, found where the maps' digests differ. */
  public static List<MapChange> diff(NodeSource source, Digest from, Digest to) {
    TreeMap<String, Digest> before = new TreeMap<>();
    TreeMap<String, Digest> after = new TreeMap<>();
    for (Replacement<Entry> change : new TreeDiff<>(MapFormat.INSTANCE, source).between(from, to)) {
      for (long position = change.from(); position < change.to(); position++) {
        Entry entry = TREE.get(source, from, position);
        before.put(entry.key(), entry.value());
      }
      change.items().forEach(entry -> after.put(entry.key(), entry.value()));
    }
    TreeMap<String, MapChange> changes = new TreeMap<>();
    for (String key : keys(before, after)) {
      Optional<Digest> old = Optional.ofNullable(before.get(key));
      Optional<Digest> fresh = Optional.ofNullable(after.get(key));
      if (!old.equals(fresh)) {
        changes.put(key, new MapChange(key, old, fresh));
      }
    }
    return Collections.unmodifiableList(new ArrayList<>(changes.values()));
  }

  private static Iterable<String> keys(Map<String, Digest> before, Map<String, Digest> after) {
    TreeMap<String, Digest> all = new TreeMap<>(before);
    all.putAll(after);
    return all.keySet();
  }

  /** The nodes from the root to where a key is, or would be: they prove its value. */
  public static List<byte[]> path(NodeSource source, Digest root, String key) {
    List<byte[]> path = new ArrayList<>();
    place(digest -> remembered(source, digest, path), root, key);
    return path;
  }

  private static byte[] remembered(NodeSource source, Digest digest, List<byte[]> path) {
    byte[] node = source.node(digest);
    path.add(node);
    return node;
  }

  /** Where a key is, or would be. */
  private record Place(long position, Optional<Entry> entry) {}

  private static Place place(NodeSource source, Digest root, String key) {
    byte[] node = source.node(root);
    long start = 0;
    for (int height = MapFormat.INSTANCE.height(node); height > 0; height--) {
      List<Child> children = TREE.children(node, height);
      int at = 0;
      while (at < children.size() - 1 && children.get(at).lastKey().compareTo(key) < 0) {
        start += children.get(at).weight();
        at++;
      }
      node = source.node(children.get(at).node());
    }
    List<Entry> entries = MapFormat.INSTANCE.leaves().decode(node);
    int at = 0;
    while (at < entries.size() && entries.get(at).key().compareTo(key) < 0) {
      at++;
    }
    boolean found = at < entries.size() && entries.get(at).key().equals(key);
    return new Place(start + at, found ? Optional.of(entries.get(at)) : Optional.empty());
  }

  private PackMap() {}
}
