package org.vademecum.server.ingest.structure;

import java.util.ArrayDeque;
import java.util.Deque;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.source.Form;

/**
 * Finds each section's level: titles and headings of parts 1, headings by their rank, text one
 * below its heading (1 without), items one below what they are items of.
 */
final class Levels {
  private final Deque<String> items = new ArrayDeque<>();
  private int base;
  private int heading;
  private int container = 1;
  private int last = 1;
  private boolean hasFirst;
  private boolean hasSecond;
  private int lastRank;
  private int topRank;
  private String lastLetter = "";

  /** A part begins. */
  void part() {
    base = 1;
    heading = 1;
    hasFirst = false;
    hasSecond = false;
    lastRank = 0;
    topRank = 0;
  }

  /** The level of the next section. */
  int of(Block block, SectionKind kind) {
    if (block.form() == Form.TABLE && block.source().rank() > 0) {
      return Math.min(container + block.source().rank() + 1, OutlineEntry.MAX_LEVEL);
    }
    int level =
        switch (kind) {
          case TITLE -> 1;
          case HEADING -> headingLevel(block);
          case ITEM -> itemLevel(block);
          case NOTE -> last + 1;
          default -> heading + 1;
        };
    int capped = Math.min(level, OutlineEntry.MAX_LEVEL);
    if (kind != SectionKind.ITEM && kind != SectionKind.NOTE) {
      items.clear();
      container = capped;
    }
    last = kind == SectionKind.NOTE ? last : capped;
    return capped;
  }

  private int headingLevel(Block block) {
    if (block.role() == Block.Role.PART) {
      return 1;
    }
    heading = base + rank(block);
    return heading;
  }

  private int rank(Block block) {
    if (block.form() == Form.HEADING) {
      topRank = topRank == 0 ? block.source().rank() : Math.min(topRank, block.source().rank());
      return Math.max(1, block.source().rank() - topRank + 1);
    }
    return switch (block.marker().type()) {
      case FIRST -> numbered(1);
      case SECOND -> numbered(hasFirst ? 2 : 1);
      case DECIMAL -> 1 + (hasFirst ? 1 : 0) + (hasSecond ? 1 : 0) + block.marker().divisions();
      default -> lastRank + 1;
    };
  }

  private int numbered(int rank) {
    hasFirst |= rank == 1;
    hasSecond = rank == 2;
    lastRank = rank;
    return rank;
  }

  private int itemLevel(Block block) {
    if (block.form() == Form.ITEM) {
      return container + block.source().rank();
    }
    String type = type(block.marker());
    if (items.contains(type)) {
      while (!type.equals(items.peek())) {
        items.pop();
      }
    } else {
      items.push(type);
    }
    return container + items.size();
  }

  /** The sort of list, by what counts and its dress: {@code (i)} after {@code (h)} goes on. */
  private String type(Marker marker) {
    if (marker.type() == Marker.Type.BULLET) {
      return "bullet " + marker.label();
    }
    String dress = marker.printed().replace(marker.label(), "");
    boolean letter =
        marker.type() == Marker.Type.LETTER
            || (marker.type() == Marker.Type.ROMAN
                && marker.label().length() == 1
                && !lastLetter.isEmpty()
                && marker.label().charAt(0) == lastLetter.charAt(0) + 1);
    if (letter) {
      lastLetter = marker.label();
      return "letter " + dress;
    }
    return marker.type().name() + " " + dress;
  }
}
