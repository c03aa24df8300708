package org.vademecum.server.ingest.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;

/** Judges which blocks that nothing marks as headings are some, by their neighbours. */
record HeadingJudge(List<Block> blocks, Phrases phrases) {
  /** Longest heading, in characters. */
  static final int LONGEST = 220;

  private static final int SHORT = 120;
  private static final Pattern SENTENCES = Pattern.compile("\\p{L}{4}[.!?] \\p{Lu}|。");

  /** No sentence: begins high, ends without stop. */
  static boolean isTitleLike(Block block, int longest) {
    if (block.length() > longest || block.length() == 0) {
      return false;
    }
    String text = block.text();
    char last = text.charAt(text.length() - 1);
    boolean open = last == '?' || !Glyphs.endsSentence(text);
    return open
        && ",;，、،".indexOf(last) < 0
        && !Glyphs.beginsLow(text)
        && Glyphs.hasLetter(text)
        && !(text.length() > SHORT && SENTENCES.matcher(text).find());
  }

  /** Does a numbered block head text, and not count on with its neighbours? */
  boolean isNumberedHeading(int index, Block block) {
    boolean before =
        index > 0
            && isShortNumbered(blocks.get(index - 1))
            && blocks.get(index - 1).marker().divisions() >= block.marker().divisions();
    boolean after = index + 1 < blocks.size() && !goesOnCounting(block, blocks.get(index + 1));
    return isShortNumbered(block)
        && after
        && !before
        && !phrases.clauses().isOperative(block.text());
  }

  /** Under a numbered heading paragraphs may have numbers of another series. */
  private static boolean goesOnCounting(Block block, Block next) {
    return isNumbered(next)
        && next.marker().divisions() <= block.marker().divisions()
        && (next.marker().value() == block.marker().value() + 1 || isShortNumbered(next));
  }

  /** "(a) Maternal health" between numbered paragraphs heads the next. */
  boolean headsNumbered(int index, Block block) {
    boolean letter = block.marker().type() != Marker.Type.BULLET;
    return letter
        && index > 0
        && index + 1 < blocks.size()
        && isNumbered(blocks.get(index + 1))
        && (closes(blocks.get(index - 1)) || isTitleLike(blocks.get(index - 1), LONGEST))
        && !blocks.get(index - 1).marker().type().isItem()
        && isTitleLike(block, LONGEST);
  }

  private static boolean isNumbered(Block block) {
    return block.marker().type() == Marker.Type.DECIMAL;
  }

  private static boolean isShortNumbered(Block block) {
    return isNumbered(block) && isTitleLike(block, SHORT);
  }

  /**
   * Does a phrase stand between text that is closed and text that it heads?
   *
   * @param listOpen whether a list goes on before it
   */
  boolean isHeading(int index, Block block, boolean listOpen) {
    if (index == 0
        || index + 1 == blocks.size()
        || phrases.datelines().isDocket(block.text())
        || phrases.datelines().isDatedEntry(block.text())) {
      return false;
    }
    Block before = blocks.get(index - 1);
    if (listOpen && !(before.marker().type().isItem() && closes(before))) {
      return false;
    }
    boolean closed =
        before.role() != Block.Role.TEXT || closes(before) || isTitleLike(before, LONGEST);
    Block after = blocks.get(index + 1);
    boolean followed =
        !after.marker().isNone()
            || after.role() != Block.Role.TEXT
            || after.form() != Form.FREE
            || !isTitleLike(after, LONGEST)
            || (phrases.datelines().isDatedEntry(after.text())
                && !phrases.datelines().isDatedEntry(before.text()))
            || (phrases.isArticle(before.text()) && phrases.isArticle(after.text()))
            || headsBody(index + 1);
    return isTitleLike(block, LONGEST) && closed && followed;
  }

  private boolean headsBody(int index) {
    return index + 1 < blocks.size() && !isTitleLike(blocks.get(index + 1), LONGEST);
  }

  private static boolean closes(Block block) {
    return Glyphs.endsSentence(block.chars());
  }
}
