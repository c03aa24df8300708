package org.vademecum.server.ingest.furniture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.server.ingest.source.SourceLine;

/** Marks what stands again and again beside the breaks of pages: titles run in head or foot. */
final class RunningHeads {
  /** Lines looked at on each side of a break. */
  private static final int REACH = 3;

  /** Longest running head. */
  private static final int MAX_LENGTH = 120;

  private static final int AT_LEAST = 3;

  private final List<SourceLine> lines;
  private final boolean[] furniture;

  RunningHeads(List<SourceLine> lines, boolean[] furniture) {
    this.lines = lines;
    this.furniture = furniture;
  }

  /**
   * Marks them.
   *
   * @param breaks indexes of the first line after each break
   */
  void mark(List<Integer> breaks) {
    mark(breaks, 1);
    mark(breaks, -1);
  }

  /** Where more lines come again than a running head has, they are the head of a table. */
  private void mark(List<Integer> breaks, int step) {
    boolean[] before = furniture.clone();
    int reach = 0;
    while (reach <= REACH && markNext(breaks, step)) {
      reach++;
    }
    if (reach > REACH) {
      System.arraycopy(before, 0, furniture, 0, before.length);
    }
  }

  private boolean markNext(List<Integer> breaks, int step) {
    Map<String, Integer> counts = new HashMap<>();
    for (int at : breaks) {
      int i = next(at, step);
      if (i >= 0) {
        counts.merge(key(i), 1, Integer::sum);
      }
    }
    int enough = Math.max(AT_LEAST, (breaks.size() + 1) / 2);
    boolean any = false;
    for (int at : breaks) {
      int i = next(at, step);
      if (i >= 0 && counts.getOrDefault(key(i), 0) >= enough) {
        furniture[i] = true;
        any = true;
      }
    }
    return any;
  }

  /** The nearest line of text on one side of a break, or -1. */
  private int next(int at, int step) {
    int i = step > 0 ? at : at - 1;
    while (i >= 0 && i < lines.size() && (lines.get(i).isBlank() || furniture[i])) {
      i += step;
    }
    boolean usable = i >= 0 && i < lines.size() && lines.get(i).text().length() <= MAX_LENGTH;
    return usable ? i : -1;
  }

  private String key(int i) {
    String text = lines.get(i).text();
    StringBuilder key = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      key.append(c >= '0' && c <= '9' ? '#' : c);
    }
    return key.toString();
  }
}
