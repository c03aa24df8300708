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

  private PostingBlock() {}

  /** True if a block begins with this section: one in 64, whatever the term. */
  static boolean begins(int section) {
    return (section * 0x9E3779B1) >>> (32 - MEAN_SECTIONS_BITS) == 0;
  }

  /** At which of some sections the last block begins; 0 if there is but one. */
  static int beginOfLast(Postings postings) {
    int last = postings.size() - 1;
    while (last > 0 && !begins(postings.section(last))) {
      last--;
    }
    return Math.max(0, last);
  }

  /** Makes the bytes of one block after the other. */
  static final class Encoder {
    private final RiceRun gaps = new RiceRun();
    private final RiceRun frequencies = new RiceRun();
    private final RiceRun steps = new RiceRun();
    private final BitWriter out = new BitWriter();

    /** The block of some sections, the positions of the first of which begin at an index. */
    byte[] encode(long key, Postings postings, int from, int to, int firstPosition) {
      int at = firstPosition;
      for (int i = from; i < to; i++) {
        if (i > from) {
          gaps.add(postings.section(i) - postings.section(i - 1) - 1);
        }
        frequencies.add(postings.frequency(i) - 1);
        int previous = -1;
        for (int end = at + postings.frequency(i); at < end; at++) {
          steps.add(postings.position(at) - previous - 1);
          previous = postings.position(at);
        }
      }
      out.varint(to - from);
      out.varint((int) (postings.section(from) - key));
      gaps.drainTo(out);
      frequencies.drainTo(out);
      steps.drainTo(out);
      return out.takeBytes();
    }
  }

  /** How many sections a block holds. */
  static int size(byte[] block) {
    return new BitReader(block).varint();
  }

  /** Appends a block's sections, and their positions too if they are wanted. */
  static void decode(long key, byte[] bytes, boolean withPositions, Postings into) {
    BitReader in = new BitReader(bytes);
    int count = in.varint();
    int first = into.size();
    int section = (int) (key + in.varint());
    into.addSection(section, 0);
    int gaps = RiceRun.readParameter(in);
    for (int i = 1; i < count; i++) {
      section += in.rice(gaps) + 1;
      into.addSection(section, 0);
    }
    int frequencies = RiceRun.readParameter(in);
    for (int i = first; i < first + count; i++) {
      into.setFrequency(i, in.rice(frequencies) + 1);
    }
    if (withPositions) {
      readPositions(in, first, into);
    }
  }

  private static void readPositions(BitReader in, int first, Postings into) {
    int steps = RiceRun.readParameter(in);
    for (int i = first; i < into.size(); i++) {
      int position = -1;
      for (int left = into.frequency(i); left > 0; left--) {
        position += in.rice(steps) + 1;
        into.addPosition(position);
      }
    }
  }
}
