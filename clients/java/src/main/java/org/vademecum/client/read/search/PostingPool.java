package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What shall change in the postings of many terms, in the order in which it came. Each term's
 * changes are numbers of as few bytes as they need, in slices of shared blocks, later slices being
 * longer; so a common term takes little more than its bytes, and a rare one little at all.
 *
 * <p>An even number {@code 2s} is a position, {@code s} behind the last one in the section. An odd
 * one begins a section, {@code 2z + 1}, with z the zigzag code of how far its row is from the last
 * one; behind it stands 0 if the term has gone from the section, else the first position and one.
 */
final class PostingPool {
  private static final int BLOCK_BITS = 15;
  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int FIRST_SLICE = 8;
  private static final int LONGEST_SLICE = 1 << 10;

  /** Bytes at a slice's end that say where the next one begins. */
  private static final int LINK = 4;

  /** The fields of a term. */
  private static final int FIRST = 0;

  private static final int AT = 1;
  private static final int END = 2;
  private static final int SLICE = 3;
  private static final int SECTION = 4;
  private static final int POSITION = 5;
  private static final int FIELDS = 6;

  /** The position in a section from which a term has gone. */
  private static final int GONE = -1;

  private final List<byte[]> blocks = new ArrayList<>();
  private int used;

  /** By term; a slice of no bytes where nothing was said of it. */
  private int[] fields;

  /** An empty pool with room for the fields of so many terms, and of more. */
  PostingPool(int terms) {
    fields = new int[FIELDS * Math.max(terms, 256)];
  }

  /** Whether anything was said of a term. */
  boolean has(int term) {
    return term * FIELDS < fields.length && fields[term * FIELDS + SLICE] > 0;
  }

  /** Bytes that the blocks take. */
  long bytes() {
    return (long) blocks.size() << BLOCK_BITS;
  }

  /** A term has gone from a section; said again at once it changes nothing. */
  void remove(int term, int section) {
    int at = fieldsOf(term);
    if (section != fields[at + SECTION] || fields[at + POSITION] != GONE) {
      begin(at, section);
      put(at, 0);
      fields[at + POSITION] = GONE;
    }
  }

  /** A term stands in a section at a position; those of one section come in order. */
  void add(int term, int section, int position) {
    int at = fieldsOf(term);
    int last = fields[at + POSITION];
    if (section != fields[at + SECTION] || last == GONE) {
      begin(at, section);
      put(at, position + 1);
    } else {
      put(at, (position - last) << 1);
    }
    fields[at + POSITION] = position;
  }

  private int fieldsOf(int term) {
    int at = term * FIELDS;
    if (at >= fields.length) {
      fields = Arrays.copyOf(fields, Math.max(2 * fields.length, at + FIELDS));
    }
    if (fields[at + SLICE] == 0) {
      beginTerm(at);
    }
    return at;
  }

  private void beginTerm(int at) {
    int slice = newSlice(FIRST_SLICE);
    fields[at + FIRST] = slice;
    fields[at + AT] = slice;
    fields[at + END] = slice + FIRST_SLICE - LINK;
    fields[at + SLICE] = FIRST_SLICE;
    fields[at + SECTION] = -1;
    fields[at + POSITION] = GONE;
  }

  private void begin(int at, int section) {
    int step = section - fields[at + SECTION];
    put(at, (((step << 1) ^ (step >> 31)) << 1) | 1);
    fields[at + SECTION] = section;
  }

  /** Appends what was said of a term; a frequency of 0 says that it has gone from a section. */
  void read(int term, Postings into) {
    new Cursor(term * FIELDS).read(into);
  }

  private void put(int at, int number) {
    int rest = number;
    for (; (rest & ~0x7f) != 0; rest >>>= 7) {
      append(at, (byte) (rest | 0x80));
    }
    append(at, (byte) rest);
  }

  private void append(int at, byte part) {
    int to = fields[at + AT];
    if (to == fields[at + END]) {
      to = nextSlice(at);
    }
    blocks.get(to >>> BLOCK_BITS)[to & (BLOCK - 1)] = part;
    fields[at + AT] = to + 1;
  }

  private int nextSlice(int at) {
    int size = nextSize(fields[at + SLICE]);
    int slice = newSlice(size);
    int link = fields[at + END];
    byte[] block = blocks.get(link >>> BLOCK_BITS);
    for (int i = 0; i < LINK; i++) {
      block[(link & (BLOCK - 1)) + i] = (byte) (slice >>> (8 * i));
    }
    fields[at + SLICE] = size;
    fields[at + END] = slice + size - LINK;
    return slice;
  }

  private static int nextSize(int size) {
    return Math.min(2 * size, LONGEST_SLICE);
  }

  private int newSlice(int size) {
    if ((used & (BLOCK - 1)) + size > BLOCK || used == blocks.size() << BLOCK_BITS) {
      used = blocks.size() << BLOCK_BITS;
      blocks.add(new byte[BLOCK]);
    }
    int slice = used;
    used += size;
    return slice;
  }

  private final class Cursor {
    private final int stop;
    private int size = FIRST_SLICE;
    private int next;
    private int end;

    Cursor(int at) {
      next = fields[at + FIRST];
      end = next + size - LINK;
      stop = fields[at + AT];
    }

    void read(Postings into) {
      int section = -1;
      int position = 0;
      while (next != stop) {
        int number = number();
        if ((number & 1) != 0) {
          int step = number >>> 1;
          section += (step >>> 1) ^ -(step & 1);
          into.addSection(section, 0);
          position = number() - 1;
          if (position == GONE) {
            continue;
          }
        } else {
          position += number >>> 1;
        }
        into.addPositionOfLast(position);
      }
    }

    private int number() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        int part = part();
        number |= (part & 0x7f) << shift;
        if (part >= 0) {
          return number;
        }
      }
    }

    private int part() {
      if (next == end) {
        follow();
      }
      int part = blocks.get(next >>> BLOCK_BITS)[next & (BLOCK - 1)];
      next++;
      return part;
    }

    private void follow() {
      byte[] block = blocks.get(end >>> BLOCK_BITS);
      next = 0;
      for (int i = 0; i < LINK; i++) {
        next |= (block[(end & (BLOCK - 1)) + i] & 0xff) << (8 * i);
      }
      size = nextSize(size);
      end = next + size - LINK;
    }
  }
}
