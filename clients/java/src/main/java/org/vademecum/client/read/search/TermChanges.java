package org.vademecum.client.read.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What shall change in the postings of one term, packed small, in the order in which it came. */
final class TermChanges {
  private byte[] bytes = new byte[8];
  private int length;

  /** Bytes on the heap. */
  int capacity() {
    return bytes.length;
  }

  /** The term has gone from a section. */
  void remove(int section) {
    put(section);
    put(0);
  }

  /** The term stands in a section at these positions, ascending. */
  void put(int section, int[] positions, int count) {
    put(section);
    put(count);
    int previous = 0;
    for (int i = 0; i < count; i++) {
      put(positions[i] - previous);
      previous = positions[i];
    }
  }

  /**
   * What is left to do in each section, ascending; a frequency of 0 says that the term has gone.
   * What came and went again leaves nothing to do.
   */
  Postings lastOfEach() {
    Postings all = inOrderOfArrival();
    boolean ascending = true;
    for (int i = 1; i < all.size(); i++) {
      ascending &= all.section(i - 1) < all.section(i);
    }
    return ascending ? all : sorted(all);
  }

  private Postings inOrderOfArrival() {
    Postings all = new Postings();
    Cursor cursor = new Cursor();
    while (cursor.at < length) {
      int section = cursor.next();
      int count = cursor.next();
      all.addSection(section, count);
      int position = 0;
      for (int i = 0; i < count; i++) {
        position += cursor.next();
        all.addPosition(position);
      }
    }
    return all;
  }

  /** A later change of a section takes the place of an earlier one. */
  private static Postings sorted(Postings all) {
    Map<Integer, Integer> first = new HashMap<>();
    Map<Integer, Integer> last = new TreeMap<>();
    int[] firstPositions = new int[all.size()];
    for (int i = 0, position = 0; i < all.size(); position += all.frequency(i), i++) {
      firstPositions[i] = position;
      first.putIfAbsent(all.section(i), i);
      last.put(all.section(i), i);
    }
    Postings sorted = new Postings();
    last.forEach(
        (section, i) -> {
          boolean cameAndWent =
              all.frequency(i) == 0 && all.frequency(first.getOrDefault(section, i)) > 0;
          if (!cameAndWent) {
            sorted.addFrom(all, i, firstPositions[i]);
          }
        });
    return sorted;
  }

  private void put(int number) {
    if (length + 5 > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    int rest = number;
    for (; rest >= 0x80; rest >>>= 7) {
      bytes[length++] = (byte) (rest | 0x80);
    }
    bytes[length++] = (byte) rest;
  }

  private final class Cursor {
    private int at;

    int next() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        int part = bytes[at++];
        number |= (part & 0x7f) << shift;
        if (part >= 0) {
          return number;
        }
      }
    }
  }
}
