package org.vademecum.server.ingest.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.server.ingest.source.Layout;

/** How far the lines of a page's paragraphs stand apart, for each size of type. */
final class Leading {
  /** A gap between paragraphs, as a multiple of the one between lines. */
  private static final float PARAGRAPH = 1.2f;

  /** What is usual where a page does not tell, as a multiple of the type's size. */
  private static final float USUAL = 1.22f;

  /** A wider gap is none between the lines of a paragraph, whatever the page tells. */
  private static final float WIDEST = 2.6f;

  private final Map<Integer, Float> bySize = new HashMap<>();

  private Leading() {}

  static Leading of(List<TextLine> lines) {
    Leading leading = new Leading();
    Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      TextLine before = lines.get(i - 1);
      float gap = line.baseline() - before.baseline();
      boolean alike = Math.abs(line.size() - before.size()) < 0.3f && isText(line, before);
      if (alike && gap > 0.8f * line.size() && gap < WIDEST * line.size()) {
        counts
            .computeIfAbsent(key(line.size()), size -> new HashMap<>())
            .merge(Math.round(gap * 2), 1, Integer::sum);
      }
    }
    counts.forEach((size, gaps) -> leading.bySize.put(size, closest(gaps) / 2f));
    return leading;
  }

  private static boolean isText(TextLine line, TextLine before) {
    return line.table() == null && before.table() == null && line.zone() != Layout.Zone.HEAD;
  }

  /** The smallest gap that is not rare. */
  private static int closest(Map<Integer, Integer> gaps) {
    int all = gaps.values().stream().mapToInt(Integer::intValue).sum();
    return gaps.entrySet().stream()
        .filter(entry -> around(entry.getKey(), gaps) * 6 >= all)
        .mapToInt(Map.Entry::getKey)
        .min()
        .orElseThrow();
  }

  private static int around(int gap, Map<Integer, Integer> gaps) {
    return gaps.getOrDefault(gap - 1, 0)
        + gaps.getOrDefault(gap, 0)
        + gaps.getOrDefault(gap + 1, 0);
  }

  private static int key(float size) {
    return Math.round(size * 2);
  }

  /** Do two lines stand further apart than those of a paragraph? */
  boolean parts(TextLine before, TextLine line) {
    if (before.table() != null || line.table() != null || before.zone() != line.zone()) {
      return true;
    }
    float gap = line.firstBaseline() - before.baseline();
    float size = Math.max(line.size(), before.size());
    float usual = bySize.getOrDefault(key(line.size()), USUAL * line.size());
    return gap < -0.5f * size || gap > PARAGRAPH * usual + 0.5f || gap > WIDEST * size;
  }
}
