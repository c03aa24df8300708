package org.vademecum.server.ingest.structure;

import java.util.List;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Knows where the preamble of a resolution or declaration goes: from the enacting organ ("The
 * General Assembly,") to the first operative paragraph.
 */
final class Preamble {
  /** Blocks looked ahead for the first operative paragraph. */
  private static final int REACH = 60;

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

  /** Is the block preambular? In marked-up text all is, under a heading that says so. */
  boolean takes(Block block) {
    open |= phrases.isEnactingOrgan(block.text());
    return open && block.form() == Form.PARAGRAPH;
  }

  /** Is the unnumbered block preambular? */
  boolean takes(Block block, int index) {
    if (phrases.isEnactingOrgan(block.text())) {
      open = true;
      return true;
    }
    if (!open) {
      return false;
    }
    boolean comma =
        block.length() > 0 && COMMAS.indexOf(block.chars().charAt(block.length() - 1)) >= 0;
    boolean takes = comma || (Glyphs.endsSentence(block.chars()) && operativeFollows(index));
    open = takes;
    return takes;
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
