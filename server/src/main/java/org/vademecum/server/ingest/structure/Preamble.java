package org.vademecum.server.ingest.structure;

import java.util.List;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Knows where the preamble of a resolution or declaration goes: from the enacting organ ("The
 * General Assembly,") to the first operative paragraph.
 */
final class Preamble {
  /** Blocks looked ahead for the first operative paragraph. */
  private static final int REACH = 60;

  /** Longest name of an organ, in characters. */
  private static final int ORGAN = 60;

  private static final String COMMAS = ",，،;；؛、";

  private final List<Block> blocks;
  private final Phrases phrases;
  private boolean open;

  Preamble(List<Block> blocks, Phrases phrases) {
    this.blocks = blocks;
    this.phrases = phrases;
  }

  void end() {
    open = false;
  }

  /** A heading opens a preamble or ends it. */
  void headed(String heading) {
    open = phrases.isPreamble(heading);
  }

  /** Is the unnumbered block preambular? */
  boolean takes(Block block, int index) {
    if (isEnacting(block, index)) {
      open = true;
      return true;
    }
    if (!open) {
      return false;
    }
    boolean ends = Glyphs.endsSentence(block.chars()) && operativeFollows(index);
    open = endsInComma(block) || ends;
    return open;
  }

  /** The enacting organ: a known one, or whoever is followed by "Recalling". */
  private boolean isEnacting(Block block, int index) {
    if (phrases.isEnactingOrgan(block.text())) {
      return true;
    }
    return block.length() <= ORGAN
        && endsInComma(block)
        && index + 1 < blocks.size()
        && phrases.isPreambular(blocks.get(index + 1).text());
  }

  private static boolean endsInComma(Block block) {
    int end = block.length() - 1;
    return end >= 0 && COMMAS.indexOf(block.chars().charAt(end)) >= 0;
  }

  private boolean operativeFollows(int index) {
    for (int i = index + 1; i < Math.min(blocks.size(), index + REACH); i++) {
      Marker marker = blocks.get(i).marker();
      if (marker.type() == Marker.Type.DECIMAL) {
        return marker.value() == 1;
      }
      if (blocks.get(i).role() == Block.Role.PART) {
        return false;
      }
    }
    return false;
  }
}
