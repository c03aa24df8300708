package org.vademecum.server.ingest.structure;

import java.util.List;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.source.Glyphs;

/** Knows whether a list is going on that text before it introduced, bullets or not. */
final class OpenList {
  /** Longest item without a bullet, in characters; one that ends as items do is longer. */
  private static final int IMPLIED_ITEM = 160;

  private static final int LINKED = 8;

  private final List<Block> blocks;
  private boolean open;
  private int listed;

  OpenList(List<Block> blocks) {
    this.blocks = blocks;
  }

  boolean isOpen() {
    return open;
  }

  /** A part begins: numbers that were a list's are over. */
  void part() {
    listed = 0;
  }

  /** Tells what a block was. */
  void after(Block block, SectionKind kind) {
    open = opensList(block, kind) || (open && kind == SectionKind.ITEM);
  }

  /**
   * Is the number a list's, and not a paragraph's?
   *
   * @param mayBegin whether a list with numbers may begin here
   */
  boolean counts(Block block, boolean mayBegin) {
    int value = block.marker().value();
    boolean begins = value == 1 && open && mayBegin;
    boolean goesOn = listed > 0 && value == listed + 1;
    listed = begins || goesOn ? value : 0;
    return listed > 0;
  }

  /** In a list whose bullets were lost, pieces after a colon that end no sentence are items. */
  boolean isImpliedItem(int index, Block block) {
    boolean marked = index > 0 && blocks.get(index - 1).marker().type().isItem();
    boolean over = marked && Glyphs.endsSentence(blocks.get(index - 1).chars());
    if (!open || over || block.length() > IMPLIED_ITEM * (isLink(block) ? LINKED : 1)) {
      return false;
    }
    boolean afterItem = index > 0 && isLink(blocks.get(index - 1));
    if (isLink(block) || afterItem) {
      return true;
    }
    boolean several =
        index + 1 < blocks.size() && HeadingJudge.isTitleLike(blocks.get(index + 1), IMPLIED_ITEM);
    boolean begun = index > 0 && HeadingJudge.isTitleLike(blocks.get(index - 1), IMPLIED_ITEM);
    return HeadingJudge.isTitleLike(block, IMPLIED_ITEM) && (several || begun);
  }

  private static boolean opensList(Block block, SectionKind kind) {
    boolean text = kind == SectionKind.PARAGRAPH || kind == SectionKind.PREAMBLE;
    int end = block.length() - 1;
    return text && end >= 0 && ":：".indexOf(block.chars().charAt(end)) >= 0;
  }

  private static boolean isLink(Block block) {
    int end = block.length() - 1;
    return end >= 0 && ";；؛".indexOf(block.chars().charAt(end)) >= 0;
  }
}
