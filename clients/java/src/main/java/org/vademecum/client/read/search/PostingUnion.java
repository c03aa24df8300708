package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up the frequencies of several terms, section by section. Walks through the rows in windows,
 * so that the work depends on the postings and the memory does not.
 */
final class PostingUnion {
  private static final int WINDOW = 1 << 14;

  private final List<Cursor> cursors = new ArrayList<>();
  private final int[] frequencies = new int[WINDOW];

  private PostingUnion(List<Postings> lists) {
    lists.forEach(list -> cursors.add(new Cursor(list)));
  }

  static Postings of(List<Postings> lists) {
    return lists.size() == 1 ? lists.get(0) : new PostingUnion(lists).run();
  }

  private Postings run() {
    Postings union = new Postings();
    for (int next = least(); next < Integer.MAX_VALUE; next = least()) {
      int base = next & -WINDOW;
      cursors.forEach(cursor -> cursor.addUpTo(base));
      for (int i = next - base; i < WINDOW; i++) {
        if (frequencies[i] > 0) {
          union.addSection(base + i, frequencies[i]);
          frequencies[i] = 0;
        }
      }
    }
    return union;
  }

  private int least() {
    int least = Integer.MAX_VALUE;
    for (Cursor cursor : cursors) {
      least = Math.min(least, cursor.section());
    }
    return least;
  }

  private final class Cursor {
    private final Postings list;
    private int at;

    Cursor(Postings list) {
      this.list = list;
    }

    int section() {
      return at < list.size() ? list.section(at) : Integer.MAX_VALUE;
    }

    void addUpTo(int base) {
      for (; at < list.size() && list.section(at) - base < WINDOW; at++) {
        frequencies[list.section(at) - base] += list.frequency(at);
      }
    }
  }
}
