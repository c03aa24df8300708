package org.vademecum.server.ingest.furniture;

import java.util.List;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.SourceLine;

/**
 * Finds the page numbers that a converter put amid the text. Where all other pages print theirs
 * beside the furniture, one that lacks it must hold it elsewhere: the only line that is this
 * number.
 */
final class StrayNumbers {
  /** Pages with a number beside the furniture at the least. */
  private static final int FEWEST = 3;

  private final List<SourceLine> lines;
  private final List<Runs.Run> breaks;

  /**
   * @param breaks the furniture at the pages' ends, in order
   */
  StrayNumbers(List<SourceLine> lines, List<Runs.Run> breaks) {
    this.lines = lines;
    this.breaks = breaks;
  }

  /** Marks them as furniture. */
  void mark(boolean[] furniture) {
    if (!countsOn()) {
      return;
    }
    for (int k = 1; k < breaks.size(); k++) {
      int page = breaks.get(k).page();
      int expected = expected(k);
      if (page == 0 && expected > 1) {
        int found = find(breaks.get(k - 1).last() + 1, breaks.get(k).first(), expected);
        if (found >= 0) {
          furniture[found] = true;
        }
      }
    }
  }

  /** Do the numbers beside the furniture count on, page by page? */
  private boolean countsOn() {
    int printed = 0;
    int first = 0;
    for (int k = 0; k < breaks.size(); k++) {
      int page = breaks.get(k).page();
      if (page > 0 && printed > 0 && page - k != first) {
        return false;
      }
      first = page > 0 ? page - k : first;
      printed += page > 0 ? 1 : 0;
    }
    return printed >= FEWEST;
  }

  /** The number of the page that a run ends, by a later run's; 0 where none prints any. */
  private int expected(int run) {
    for (int k = run + 1; k < breaks.size(); k++) {
      if (breaks.get(k).page() > 0) {
        return breaks.get(k).page() - (k - run);
      }
    }
    return 0;
  }

  /** Index of the only line that is the number and stands free, or -1. */
  private int find(int from, int to, int number) {
    int found = -1;
    for (int i = from; i < to; i++) {
      if (Glyphs.asciiDigits(lines.get(i).text()).equals(Integer.toString(number))) {
        if (found >= 0 || !isFree(i, from, to)) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private boolean isFree(int index, int from, int to) {
    boolean apart =
        index > from
            && index + 1 < to
            && lines.get(index - 1).isBlank()
            && lines.get(index + 1).isBlank();
    return apart && !isFigure(index, -1, from, to) && !isFigure(index, 1, from, to);
  }

  /** Is the next text a figure, so that the number may be the cell beside it? */
  private boolean isFigure(int index, int step, int from, int to) {
    int i = index + step;
    while (i >= from && i < to && lines.get(i).isBlank()) {
      i += step;
    }
    if (i < from || i >= to) {
      return false;
    }
    String text = lines.get(i).text();
    return !Glyphs.hasLetter(text) && !text.endsWith(".");
  }
}
