package org.vademecum.client.read.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What shall change in the postings of one term, packed small, in the order in which it came: for
 * each section its row, the steps from one position to the next, and a zero.
 */
final class TermChanges {
  private static final int NONE = -1;
  private static final int GONE = -2;

  private byte[] bytes = new byte[8];
  private int length;

  /** The section whose positions are coming. */
  private int open = NONE;

  /** The last position there, or {@link #GONE}. */
  private int previous;

  /**
   * The term has gone from a section; said again at once it changes nothing.
   *
   * @return bytes that the heap holds more
   */
  int remove(int section) {
    int held = bytes.length;
    if (section != open || previous != GONE) {
      begin(section);
      previous = GONE;
    }
    return bytes.length - held;
  }

  /**
   * The term stands in a section at a position; those of one section come in order.
   *
   * @return bytes that the heap holds more
   */
  int add(int section, int position) {
    int held = bytes.length;
    if (section != open || previous == GONE) {
      begin(section);
      previous = -1;
    }
    put(position - previous);
    previous = position;
    return bytes.length - held;
  }

  private void begin(int section) {
    close();
    put(section);
    open = section;
  }

  private void close() {
    if (open != NONE) {
      put(0);
      open = NONE;
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
    close();
    Postings all = new Postings();
    Cursor cursor = new Cursor();
    while (cursor.at < length) {
      all.addSection(cursor.next(), 0);
      int position = -1;
      int frequency = 0;
      for (int step = cursor.next(); step != 0; step = cursor.next()) {
        position += step;
        all.addPosition(position);
        frequency++;
      }
      all.setFrequency(all.size() - 1, frequency);
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
