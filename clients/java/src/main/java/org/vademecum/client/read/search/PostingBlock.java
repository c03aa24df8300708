package org.vademecum.client.read.search;

/**
 * The bytes of one block of postings.
 *
 * <p>A term's postings are cut into blocks before every section that {@link #begins}, so that the
 * blocks depend on what they hold and not on the order in which it came. A block is keyed by its
 * first section; what comes before the first such section is keyed 0.
 */
final class PostingBlock {
  private static final int MEAN_SECTIONS_BITS = 6;
  private static final int PARAMETER_BITS = 5;

  private PostingBlock() {}

  /** True if a block begins with this section: one in 64, whatever the term. */
  static boolean begins(int section) {
    return (section * 0x9E3779B1) >>> (32 - MEAN_SECTIONS_BITS) == 0;
  }

  static byte[] encode(long key, Postings postings, int from, int to, int firstPosition) {
    BitWriter out = new BitWriter();
    out.varint(to - from);
    out.varint((int) (postings.section(from) - key));
    int gaps = writeParameter(out, gapSum(postings, from, to), to - from - 1);
    int extras = writeParameter(out, extraSum(postings, from, to), to - from);
    int steps =
        writeParameter(out, stepSum(postings, from, to, firstPosition), count(postings, from, to));
    for (int i = from; i < to; i++) {
      if (i > from) {
        out.rice(postings.section(i) - postings.section(i - 1) - 1, gaps);
      }
      out.rice(postings.frequency(i) - 1, extras);
    }
    writePositions(out, postings, from, to, firstPosition, steps);
    return out.toByteArray();
  }

  /** How many sections a block holds. */
  static int size(byte[] block) {
    return new BitReader(block).varint();
  }

  /** Appends a block's sections, and their positions too if they are wanted. */
  static void decode(long key, byte[] bytes, boolean withPositions, Postings into) {
    BitReader in = new BitReader(bytes);
    int count = in.varint();
    int section = (int) (key + in.varint());
    int gaps = in.raw(PARAMETER_BITS);
    int extras = in.raw(PARAMETER_BITS);
    int steps = in.raw(PARAMETER_BITS);
    int first = into.size();
    for (int i = 0; i < count; i++) {
      section += i == 0 ? 0 : in.rice(gaps) + 1;
      into.addSection(section, in.rice(extras) + 1);
    }
    if (withPositions) {
      readPositions(in, into, first, steps);
    }
  }

  private static void writePositions(
      BitWriter out, Postings postings, int from, int to, int firstPosition, int steps) {
    int at = firstPosition;
    for (int i = from; i < to; i++) {
      int previous = -1;
      for (int end = at + postings.frequency(i); at < end; at++) {
        out.rice(postings.position(at) - previous - 1, steps);
        previous = postings.position(at);
      }
    }
  }

  private static void readPositions(BitReader in, Postings into, int first, int steps) {
    for (int i = first; i < into.size(); i++) {
      int position = -1;
      for (int left = into.frequency(i); left > 0; left--) {
        position += in.rice(steps) + 1;
        into.addPosition(position);
      }
    }
  }

  /** Chooses the Rice parameter that suits numbers of a mean, and writes it. */
  private static int writeParameter(BitWriter out, long sum, int count) {
    long scaled = count <= 0 ? 0 : (2 * sum + count) * 4812 / (20_000L * count);
    int k = 64 - Long.numberOfLeadingZeros(scaled);
    out.raw(k, PARAMETER_BITS);
    return k;
  }

  private static long gapSum(Postings postings, int from, int to) {
    return (long) postings.section(to - 1) - postings.section(from) - (to - from - 1);
  }

  private static long extraSum(Postings postings, int from, int to) {
    return (long) count(postings, from, to) - (to - from);
  }

  private static int count(Postings postings, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += postings.frequency(i);
    }
    return count;
  }

  private static long stepSum(Postings postings, int from, int to, int firstPosition) {
    long sum = 0;
    int at = firstPosition;
    for (int i = from; i < to; i++) {
      at += postings.frequency(i);
      sum += postings.position(at - 1) + 1 - postings.frequency(i);
    }
    return sum;
  }
}
