package org.vademecum.server.ingest.structure;

import java.util.List;

/**
 * Short numbers that follow one another without text between are a list (an agenda, say), not
 * numbered paragraphs or headings.
 */
final class Agenda {
  /** Numbers that make a list. */
  private static final int FEWEST = 3;

  /** Longest entry, in characters. */
  private static final int ENTRY = 300;

  private final List<Block> blocks;
  private int last;

  Agenda(List<Block> blocks) {
    this.blocks = blocks;
  }

  /** Is the block an entry? To be asked for each numbered block, in order. */
  boolean takes(int index) {
    Block block = blocks.get(index);
    int value = block.marker().value();
    boolean goesOn = last > 0 && value == last + 1 && isEntry(block);
    last = goesOn || (value == 1 && begins(index)) ? value : 0;
    return last > 0;
  }

  private boolean begins(int index) {
    int value = 0;
    for (int i = index; i < blocks.size() && value < FEWEST; i++) {
      Block block = blocks.get(i);
      boolean next = block.marker().type() == Marker.Type.DECIMAL;
      if (next && (block.marker().value() != value + 1 || !isEntry(block))) {
        return false;
      }
      if (!next && !block.marker().type().isItem()) {
        return false;
      }
      value += next ? 1 : 0;
    }
    return value == FEWEST;
  }

  private static boolean isEntry(Block block) {
    return block.marker().divisions() == 0 && HeadingJudge.isTitleLike(block, ENTRY);
  }
}
