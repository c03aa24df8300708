package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.server.ingest.source.Form;

/**
 * Makes one block of a text quoted over several paragraphs, as a draft resolution is: announced by
 * a colon, each paragraph with an opening mark, the last with the closing one.
 */
final class QuotedRuns {
  private static final String OPEN = "\"“«„「『";
  private static final String CLOSE = "\"”»“」』";

  /** Paragraphs of a quoted text at the most. */
  private static final int REACH = 80;

  private QuotedRuns() {}

  static List<Block> join(List<Block> blocks, Joiner joiner) {
    List<Block> out = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      out.add(block);
      int end = i > 0 && isAnnounced(blocks, i) ? end(blocks, i) : i;
      for (Block more : blocks.subList(i, end)) {
        if (more.role() == Block.Role.NOTE) {
          out.add(more);
        } else if (more != block) {
          more.lines().forEach(line -> block.join(line, joiner));
        }
      }
      i = Math.max(i, end - 1);
    }
    return out;
  }

  private static boolean isAnnounced(List<Block> blocks, int index) {
    int before = index - 1;
    while (before > 0 && blocks.get(before).role() == Block.Role.NOTE) {
      before--;
    }
    CharSequence text = blocks.get(before).chars();
    return text.length() > 0 && ":：".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Index after the block that closes the quotation, or the index itself where none does. */
  private static int end(List<Block> blocks, int from) {
    int mark = opening(blocks.get(from));
    int opened = 0;
    int paragraphs = 0;
    for (int i = from; mark >= 0 && i < Math.min(blocks.size(), from + REACH); i++) {
      Block block = blocks.get(i);
      if (block.role() == Block.Role.NOTE) {
        continue;
      }
      if (!isText(block)) {
        return from;
      }
      paragraphs++;
      opened += opening(block) == mark ? 1 : 0;
      if (2 * opened <= paragraphs) {
        return from;
      }
      if (closes(block, mark)) {
        return i + 1;
      }
    }
    return from;
  }

  private static boolean isText(Block block) {
    return block.role() == Block.Role.TEXT
        && block.form() == Form.FREE
        && block.marker().type() != Marker.Type.DECIMAL;
  }

  private static int opening(Block block) {
    return block.length() == 0 ? -1 : OPEN.indexOf(block.chars().charAt(0));
  }

  private static boolean closes(Block block, int mark) {
    int length = block.length();
    CharSequence end = block.chars().subSequence(Math.max(1, length - 3), length);
    return end.toString().indexOf(CLOSE.charAt(mark)) >= 0;
  }
}
