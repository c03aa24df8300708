package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Puts flattened tables together: many short pieces in a row that are no sentences, and contents
 * with their dot leaders. Each piece is a row: which cells stood side by side is not known.
 */
final class TableRuns {
  private static final Pattern LEADER = Pattern.compile("(?:\\. ?){6,}|…{3,}");
  private static final int CELL = 45;

  /** Longest head of a column of the contents, in characters. */
  private static final int COLUMN = 12;

  private static final int AT_LEAST = 6;

  /** Blocks without leader that still belong to the contents. */
  private static final int GAP = 8;

  private TableRuns() {}

  static List<Block> merge(List<Block> blocks, Phrases phrases) {
    List<Block> out = new ArrayList<>();
    for (int i = 0; i < blocks.size(); ) {
      int end = Math.max(contentsEnd(blocks, i, phrases), cellsEnd(blocks, i, phrases));
      boolean contents =
          i > 0
              && blocks.get(i).role() == Block.Role.TABLE
              && phrases.isContents(blocks.get(i - 1).text());
      end = contents ? withLastParts(blocks, i + 1, phrases) : end;
      if (end <= i) {
        out.add(blocks.get(i++));
        continue;
      }
      Block table = blocks.get(i);
      if (!contents) {
        table.beginTable();
      }
      blocks.subList(i + 1, end).forEach(table::addRow);
      out.add(table);
      i = end;
    }
    return out;
  }

  private static int contentsEnd(List<Block> blocks, int from, Phrases phrases) {
    if (!isLeader(blocks.get(from))
        && !(headsContents(blocks.get(from), phrases) && leadsSoon(blocks, from))) {
      return from;
    }
    int end = from;
    int gap = 0;
    int leaders = 0;
    for (int i = from; i < blocks.size() && gap <= GAP && isRow(blocks, i); i++) {
      boolean leader = isLeader(blocks.get(i));
      gap = leader ? 0 : gap + 1;
      leaders += leader ? 1 : 0;
      boolean pageNumber = gap == 1 && blocks.get(i).text().matches("[0-9ivxlIVXL–-]{1,9}");
      end = leader || pageNumber ? i + 1 : end;
    }
    return leaders < 2 ? from : withLastParts(blocks, end, phrases);
  }

  private static int withLastParts(List<Block> blocks, int from, Phrases phrases) {
    int end = from;
    while (end < blocks.size() && isLastPart(blocks, end, phrases)) {
      end++;
    }
    return end;
  }

  /** An annex without a page number that ends the page and begins again further on. */
  private static boolean isLastPart(List<Block> blocks, int index, Phrases phrases) {
    Block part = blocks.get(index);
    return phrases.parts().read(part.text()) != null
        && index + 1 < blocks.size()
        && (!part.afterBlank() || blocks.get(index + 1).lines().get(0).afterFurniture())
        && blocks.subList(index + 1, blocks.size()).stream()
            .anyMatch(other -> other.role() == Block.Role.PART && begins(other, part));
  }

  private static boolean begins(Block other, Block part) {
    return part.text().startsWith(other.text()) || other.text().startsWith(part.text());
  }

  private static boolean leadsSoon(List<Block> blocks, int from) {
    for (int i = from + 1; i < Math.min(blocks.size(), from + 3); i++) {
      if (isLeader(blocks.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** A number whose title follows, or the head of a column: "Page", "Chapter". */
  private static boolean headsContents(Block block, Phrases phrases) {
    boolean number = block.marker().type().isHeading() && block.length() < 3;
    boolean column = block.length() < COLUMN && !phrases.isHeadword(block.text());
    return block.form() == Form.FREE && block.role() == Block.Role.TEXT && (number || column);
  }

  private static boolean isRow(List<Block> blocks, int index) {
    Block block = blocks.get(index);
    if (block.role() == Block.Role.PART) {
      return leadsSoon(blocks, index);
    }
    boolean text = block.form() == Form.FREE && block.role() == Block.Role.TEXT;
    return (text && block.length() < 300) || isLeader(block);
  }

  private static boolean isLeader(Block block) {
    if (block.length() >= 600) {
      return false;
    }
    String text = block.text();
    boolean dots = text.contains("..") || text.contains(". .") || text.indexOf('…') >= 0;
    return dots && LEADER.matcher(text).find();
  }

  private static int cellsEnd(List<Block> blocks, int from, Phrases phrases) {
    int end = from;
    while (end < blocks.size() && isCell(blocks.get(end), phrases)) {
      end++;
    }
    boolean cover = from == 0 && blocks.subList(0, end).stream().noneMatch(TableRuns::isFigure);
    return end - from >= AT_LEAST && !cover ? end : from;
  }

  private static boolean isFigure(Block block) {
    return Glyphs.hasDigit(block.text()) && !Glyphs.hasLetter(block.text());
  }

  private static boolean isCell(Block block, Phrases phrases) {
    return block.form() == Form.FREE
        && block.role() == Block.Role.TEXT
        && block.marker().isNone()
        && block.length() <= CELL
        && !phrases.isCaption(block.text())
        && !phrases.isArticle(block.text())
        && !Glyphs.endsSentence(block.chars());
  }
}
