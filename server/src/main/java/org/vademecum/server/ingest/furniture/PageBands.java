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

  /** Type larger than the text's by this is a heading's. */
  private static final float LARGER = 1.05f;

  /** A gap larger than this, as a share of the type's size, parts furniture from text. */
  private static final float APART = 1.6f;

  /** Lines of a running head or foot. */
  private static final int ROUNDS = 4;

  private static final int LONGEST = 160;

  private final List<SourceLine> lines;
  private final boolean[] furniture;
  private final Map<Integer, List<Integer>> byPage = new TreeMap<>();
  private final boolean[] repeated;
  private final float bodySize;

  PageBands(List<SourceLine> lines, boolean[] furniture) {
    this.lines = lines;
    this.furniture = furniture;
    this.repeated = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).layout().isKnown()) {
        byPage.computeIfAbsent(lines.get(i).page(), page -> new ArrayList<>()).add(i);
      }
    }
    List<Float> sizes =
        lines.stream()
            .filter(line -> line.layout().isKnown())
            .map(line -> line.layout().size())
            .sorted()
            .toList();
    this.bodySize = sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
  }

  /** Marks it, where the source tells where lines stand: from the pages' ends inwards. */
  void mark() {
    Map<String, List<Integer>> alike = new HashMap<>();
    for (List<Integer> page : byPage.values()) {
      page.stream()
          .filter(i -> isAtEnd(lines.get(i)))
          .forEach(i -> alike.computeIfAbsent(key(i), key -> new ArrayList<>()).add(i));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (List<Integer> page : byPage.values()) {
        outermost(page, true).forEach(i -> markRepeated(i, alike));
        outermost(page, false).forEach(i -> markRepeated(i, alike));
      }
    }
    byPage.values().forEach(page -> settle(page, true));
    byPage.values().forEach(page -> settle(page, false));
    byPage.values().forEach(this::markBeyond);
  }

  private void markRepeated(int index, Map<String, List<Integer>> alike) {
    List<Integer> same = alike.getOrDefault(key(index), List.of());
    long level = same.stream().filter(other -> isLevel(index, other)).count();
    boolean enough = level >= 2 && level >= MOST * Math.ceil(byPage.size() / 2.0);
    repeated[index] |= enough && (level > 2 || byPage.size() < 6);
  }

  /** From a page's end inwards, what repeats is furniture up to the last gap after it. */
  private void settle(List<Integer> page, boolean top) {
    List<Integer> inwards = new ArrayList<>(page);
    inwards.sort(Comparator.comparingDouble(i -> (top ? 1 : -1) * baseline(i)));
    int accepted = 0;
    for (int k = 0; k < inwards.size() && isMarked(inwards.get(k)); k++) {
      boolean apart = k + 1 == inwards.size() || isApart(inwards.get(k), inwards.get(k + 1));
      accepted = apart ? k + 1 : accepted;
    }
    inwards.subList(0, accepted).forEach(i -> furniture[i] = true);
  }

  private boolean isMarked(int index) {
    return furniture[index] || repeated[index];
  }

  private boolean isApart(int one, int other) {
    float size = Math.max(lines.get(one).layout().size(), lines.get(other).layout().size());
    return Math.abs(baseline(one) - baseline(other)) > APART * size;
  }

  private float baseline(int index) {
    return lines.get(index).layout().baseline();
  }

  /** The lines at one end of a page, all at one height, but for known furniture. */
  private List<Integer> outermost(List<Integer> page, boolean top) {
    List<Integer> open = page.stream().filter(i -> !isMarked(i)).toList();
    double end = open.stream().mapToDouble(i -> (top ? 1 : -1) * baseline(i)).min().orElse(0);
    return open.stream()
        .filter(i -> isAtEnd(lines.get(i)))
        .filter(i -> Math.abs((top ? 1 : -1) * baseline(i) - end) < LEVEL)
        .toList();
  }

  private String key(int index) {
    SourceLine line = lines.get(index);
    return line.text().replaceAll("\\p{Nd}", "#") + Math.round(line.layout().size());
  }

  private boolean isAtEnd(SourceLine line) {
    float place = line.layout().baseline() / line.layout().page().height();
    boolean band = place < BAND || place > 1 - BAND;
    return band
        && line.form() == Form.FREE
        && line.text().length() <= LONGEST
        && line.layout().size() < bodySize * LARGER
        && line.text().codePoints().anyMatch(Character::isLetterOrDigit);
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
