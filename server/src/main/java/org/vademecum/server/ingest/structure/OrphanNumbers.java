package org.vademecum.server.ingest.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.vademecum.server.ingest.source.Form;

/**
 * Gives numbers of notes that extraction threw together at the end of a page to the notes that lack
 * one, in order.
 */
final class OrphanNumbers {
  /** Longest heading, in characters. */
  private static final int HEAD = 200;

  private OrphanNumbers() {}

  static List<Block> adopt(List<Block> blocks) {
    List<Block> out = new ArrayList<>(blocks.size());
    Deque<Block> numberless = new ArrayDeque<>();
    Deque<Block> orphans = new ArrayDeque<>();
    int page = 0;
    for (Block block : blocks) {
      int blockPage = block.lines().get(0).page();
      if (block.role() != Block.Role.NOTE || blockPage != page) {
        settle(numberless, orphans, out);
        page = blockPage;
      }
      if (block.role() == Block.Role.NOTE && block.isPending()) {
        orphans.add(block);
        continue;
      }
      if (block.role() == Block.Role.NOTE && block.marker().isNone()) {
        numberless.add(block);
      }
      out.add(block);
    }
    settle(numberless, orphans, out);
    return out;
  }

  private static void settle(Deque<Block> numberless, Deque<Block> orphans, List<Block> out) {
    while (!orphans.isEmpty() && !numberless.isEmpty()) {
      numberless.removeFirst().adoptMarker(orphans.removeFirst());
    }
    out.addAll(orphans);
    orphans.clear();
    numberless.clear();
  }

  /** A number that a converter put behind its heading, before numbered text, goes back to it. */
  static List<Block> headed(List<Block> blocks) {
    List<Block> out = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean alone = block.role() == Block.Role.TEXT && block.isPending();
      boolean before =
          i + 1 < blocks.size()
              && (isNumberedText(blocks.get(i + 1)) || hangs(blocks.subList(0, i + 1)));
      if (alone && before && !out.isEmpty() && isHead(out.get(out.size() - 1))) {
        out.get(out.size() - 1).adoptMarker(block);
      } else {
        out.add(block);
      }
    }
    return out;
  }

  /**
   * Is the number, alone on its line, set close below its heading and apart from what follows?
   *
   * @param blocks of which the last is the number's, with a blank line after it
   */
  static boolean hangs(List<Block> blocks) {
    int last = blocks.size() - 1;
    Block number = blocks.get(last);
    return number.marker().type().isHeading()
        && !number.afterBlank()
        && last > 0
        && isHead(blocks.get(last - 1));
  }

  private static boolean isNumberedText(Block block) {
    return block.marker().type() == Marker.Type.DECIMAL && !HeadingJudge.isTitleLike(block, HEAD);
  }

  private static boolean isHead(Block block) {
    return block.role() == Block.Role.TEXT
        && block.marker().isNone()
        && block.form() == Form.FREE
        && HeadingJudge.isTitleLike(block, HEAD);
  }
}
