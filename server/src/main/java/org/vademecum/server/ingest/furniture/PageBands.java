package org.vademecum.server.ingest.furniture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Layout;
import org.vademecum.server.ingest.source.SourceLine;

/**
 * Marks what stands at the same height above or below the text of page after page, but for its
 * digits: running heads and feet, on odd and even pages alike. And what stands beside or beyond
 * other furniture at a page's foot.
 */
final class PageBands {
  /** The share of pages on which a line stands that is furniture. */
  private static final double MOST = 0.4;

  /** The share of the page's height at its ends within which furniture stands. */
  private static final float BAND = 0.15f;

  /** How far apart lines at the same height are at most, in points. */
  private static final float LEVEL = 2.5f;

  private static final int LONGEST = 160;

  private final List<SourceLine> lines;
  private final boolean[] furniture;
  private final Map<Integer, List<Integer>> byPage = new TreeMap<>();

  PageBands(List<SourceLine> lines, boolean[] furniture) {
    this.lines = lines;
    this.furniture = furniture;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).layout().isKnown()) {
        byPage.computeIfAbsent(lines.get(i).page(), page -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Marks it, where the source tells where lines stand. */
  void mark() {
    Map<String, List<Integer>> alike = new HashMap<>();
    for (List<Integer> page : byPage.values()) {
      for (int i : page) {
        if (isAtEnd(lines.get(i))) {
          alike.computeIfAbsent(key(lines.get(i)), key -> new ArrayList<>()).add(i);
        }
      }
    }
    alike.values().forEach(this::markRepeated);
    byPage.values().forEach(this::markBeyond);
  }

  private static String key(SourceLine line) {
    return line.text().replaceAll("\\p{Nd}", "#") + Math.round(line.layout().size());
  }

  private static boolean isAtEnd(SourceLine line) {
    float place = line.layout().baseline() / line.layout().page().height();
    boolean band = place < BAND || place > 1 - BAND;
    return band && line.form() == Form.FREE && line.text().length() <= LONGEST;
  }

  private void markRepeated(List<Integer> alike) {
    for (int i : alike) {
      long level = alike.stream().filter(j -> isLevel(i, j)).count();
      boolean enough = level >= 2 && level >= MOST * Math.ceil(byPage.size() / 2.0);
      furniture[i] |= enough && (level > 2 || byPage.size() < 6);
    }
  }

  private boolean isLevel(int one, int other) {
    Layout a = lines.get(one).layout();
    Layout b = lines.get(other).layout();
    return Math.abs(a.baseline() - b.baseline()) < LEVEL;
  }

  /** What stands level with or below the furniture at a page's foot is furniture as well. */
  private void markBeyond(List<Integer> page) {
    List<Integer> foot =
        page.stream()
            .filter(i -> furniture[i] && place(i) > 1 - BAND)
            .sorted(Comparator.comparingDouble(i -> lines.get(i).layout().baseline()))
            .toList();
    if (!foot.isEmpty()) {
      float top = lines.get(foot.get(0)).layout().baseline() - LEVEL;
      page.stream()
          .filter(i -> lines.get(i).layout().baseline() >= top)
          .filter(i -> lines.get(i).form() == Form.FREE)
          .forEach(i -> furniture[i] = true);
    }
  }

  private float place(int index) {
    Layout layout = lines.get(index).layout();
    return layout.baseline() / layout.page().height();
  }
}
