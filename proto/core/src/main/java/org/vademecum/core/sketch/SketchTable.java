package org.vademecum.core.sketch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.tree.FetchedEntries;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;

/** In which sections of some works each fingerprint stands: one sorted array. */
final class SketchTable {
  private final List<String> symbols = new ArrayList<>();

  /** By work, the number of its first section among those of all. */
  private int[] firsts = new int[16];

  /** A fingerprint, and below it the number of a section. */
  private long[] entries = new long[1 << 10];

  private int size;

  /** Reads works, in order of symbol. */
  SketchTable(NodeSource source, Iterator<Map.Entry<String, Digest>> works) {
    int sections = 0;
    while (works.hasNext()) {
      Map.Entry<String, Digest> work = works.next();
      byte[] expression = source.node(work.getValue());
      if (!Nodes.isErased(expression)) {
        begin(work.getKey(), sections);
        sections = addAll(source, Nodes.expression(expression), sections);
      }
    }
    Arrays.sort(entries, 0, size);
    dropRepeated();
  }

  /**
   * Adds the sections of a work but those that were erased; the number of the next work's first.
   */
  private int addAll(NodeSource source, Expression expression, int first) {
    int section = first;
    Iterator<OutlineEntry> outline = new FetchedEntries(source, expression.content());
    while (outline.hasNext()) {
      byte[] node = source.node(outline.next().section());
      if (!Nodes.isErased(node)) {
        add(Nodes.section(node).text(), section);
      }
      section++;
    }
    return section;
  }

  private void begin(String symbol, int firstSection) {
    if (symbols.size() == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * firsts.length);
    }
    firsts[symbols.size()] = firstSection;
    symbols.add(symbol);
  }

  private void add(String text, int section) {
    for (int fingerprint : Fingerprints.of(text)) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, 2 * entries.length);
      }
      entries[size++] = key(fingerprint) | section;
    }
  }

  private void dropRepeated() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || entries[i] != entries[i - 1]) {
        entries[kept++] = entries[i];
      }
    }
    size = kept;
    entries = Arrays.copyOf(entries, kept);
  }

  private static long key(int fingerprint) {
    return (long) fingerprint << Integer.SIZE;
  }

  /** Entries in all. */
  int size() {
    return size;
  }

  /** The first of the entries of a fingerprint, where it has any. */
  int first(int fingerprint) {
    int at = Arrays.binarySearch(entries, key(fingerprint));
    return at < 0 ? -at - 1 : at;
  }

  /** Is there an entry at a place, and of this fingerprint? */
  boolean isOf(int fingerprint, int at) {
    return at < size && (int) (entries[at] >> Integer.SIZE) == fingerprint;
  }

  /** The section of an entry. */
  Place place(int at) {
    int section = (int) entries[at];
    int found = Arrays.binarySearch(firsts, 0, symbols.size(), section);
    int work = found < 0 ? -found - 2 : found;
    while (work + 1 < symbols.size() && firsts[work + 1] == section) {
      work++;
    }
    return new Place(symbols.get(work), section - firsts[work]);
  }
}
