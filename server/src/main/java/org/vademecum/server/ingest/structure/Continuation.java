package org.vademecum.server.ingest.structure;

import java.util.List;
import org.vademecum.server.ingest.source.Glyphs;

/** Judges whether a block goes on where furniture or a blank line interrupts it. */
record Continuation(Flow flow, Phrases phrases, Lookahead lookahead) {

  /** Does a sentence that furniture interrupts go on? */
  boolean overPage(Block block, boolean title, String line, List<String> next) {
    boolean closed = block.role() == Block.Role.SIGNATURE || block.role() == Block.Role.PART;
    if (phrases.headsAlone(line)) {
      return false;
    }
    if (!closed && goesOnNumbered(block, line) && !lookahead.begins(block, line, next)) {
      return true;
    }
    if (lookahead.headsList(block, line, next) || isAlone(block)) {
      return Glyphs.beginsLow(line);
    }
    boolean clause = phrases.clauses().isPreambular(line) || phrases.clauses().isOperative(line);
    if (closed || Glyphs.endsSentence(block.chars()) || (clause && block.endsWithComma())) {
      return false;
    }
    if (title && !Glyphs.beginsLow(line)) {
      return false;
    }
    boolean running = flow.wrapped() ? flow.isFull(block.lastLine()) : block.length() > 80;
    boolean numbered =
        block.marker().type() == Marker.Type.DECIMAL || block.marker().type().isItem();
    return running
        || numbered
        || block.endsWithComma()
        || Glyphs.beginsLow(line)
        || Glyphs.isCaseless(line);
  }

  /** Is the block one line without a number that had a page for itself, as those of pictures do? */
  private static boolean isAlone(Block block) {
    return block.lines().size() == 1
        && block.marker().isNone()
        && block.lines().get(0).afterFurniture();
  }

  /** A numbered paragraph whose last line is full goes on where another full line follows. */
  private boolean goesOnNumbered(Block block, String line) {
    return flow.wrapped()
        && block.marker().type() == Marker.Type.DECIMAL
        && block.lines().size() > 1
        && flow.isFull(line)
        && flow.isFull(block.lastLine())
        && !flow.leavesRoom(block.lastLine(), line, flow.width());
  }

  /** Does a sentence go on after a blank line? Converters leave some inside paragraphs. */
  boolean overBlank(Block block, String line) {
    boolean clause = phrases.clauses().isPreambular(line) || phrases.clauses().isOperative(line);
    return flow.wrapped()
        && !(clause && block.endsWithComma())
        && block.role() == Block.Role.TEXT
        && Glyphs.beginsLow(line)
        && !Glyphs.endsSentence(block.chars())
        && flow.isFull(block.lastLine());
  }
}
