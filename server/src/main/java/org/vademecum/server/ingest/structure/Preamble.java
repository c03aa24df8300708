package org.vademecum.server.ingest.structure;

import java.util.List;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Knows where the preamble of a resolution or declaration goes: from the enacting organ ("The
 * General Assembly,") to the first operative paragraph, which is numbered or begins with the verb
 * of a decision ("Decides").
 */
final class Preamble {
  /** Blocks looked ahead for the first operative paragraph. */
  private static final int REACH = 150;

  /** Longest name of an organ, in characters. */
  private static final int ORGAN = 60;

  /** Longest line of those who declare something together: "We, the Ministers of …,". */
  private static final int DECLARANTS = 300;

  private static final String COMMAS = ",，،;；؛、";

  private final List<Block> blocks;
  private final Phrases phrases;
  private boolean open;
  private boolean enacted;
  private int operative;

  Preamble(List<Block> blocks, Phrases phrases) {
    this.blocks = blocks;
    this.phrases = phrases;
  }

  void end() {
    open = false;
    operative = 0;
  }

  /** A part begins: what was enacted before is over. */
  void part() {
    end();
    enacted = false;
  }

  /** Has an organ enacted something in this part? */
  boolean wasEnacted() {
    return enacted;
  }

  /** A heading opens a preamble, stands between its paragraphs, or ends it. */
  void headed(String heading, int index) {
    boolean within = open && index < operative && !phrases.isArticle(heading);
    open = phrases.clauses().isPreamble(heading) || within;
  }

  /** Is the unnumbered block preambular? */
  boolean takes(Block block, int index) {
    if (isEnacting(block, index)) {
      open = true;
      enacted = true;
      operative = firstOperative(index);
      return true;
    }
    if (!open) {
      return false;
    }
    if (index < operative) {
      return takesBeforeNumber(block);
    }
    boolean ends = Glyphs.endsSentence(block.chars()) && operativeFollows(index);
    open = (endsInComma(block) || ends) && !phrases.clauses().isOperative(block.text());
    return open;
  }

  private boolean takesBeforeNumber(Block block) {
    if (phrases.clauses().isOperative(block.text()) && !Glyphs.endsIn(block.chars(), ",，،")) {
      end();
      return false;
    }
    return endsInComma(block)
        || Glyphs.endsSentence(block.chars())
        || phrases.clauses().isPreambular(block.text())
        || block.length() > ORGAN;
  }

  /** The enacting organ: a known one, or whoever is followed by "Recalling". */
  private boolean isEnacting(Block block, int index) {
    if (phrases.clauses().isEnactingOrgan(block.text())) {
      return true;
    }
    return block.length() <= DECLARANTS
        && endsInComma(block)
        && index + 1 < blocks.size()
        && phrases.clauses().isPreambular(blocks.get(index + 1).text());
  }

  private static boolean endsInComma(Block block) {
    return Glyphs.endsIn(block.chars(), COMMAS);
  }

  /** Index of the paragraph numbered 1 that comes before anything else is enacted, or 0. */
  private int firstOperative(int enacted) {
    for (int i = enacted + 1; i < Math.min(blocks.size(), enacted + REACH); i++) {
      Block block = blocks.get(i);
      if (block.marker().type() == Marker.Type.DECIMAL) {
        return block.marker().value() == 1 ? i : 0;
      }
      if (block.role() == Block.Role.PART || phrases.clauses().isEnactingOrgan(block.text())) {
        return 0;
      }
    }
    return 0;
  }

  private boolean operativeFollows(int index) {
    return firstOperative(index) > 0;
  }
}
