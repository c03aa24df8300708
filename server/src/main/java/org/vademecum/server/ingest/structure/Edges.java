package org.vademecum.server.ingest.structure;

import java.util.List;
import org.vademecum.server.ingest.source.Layout;

/**
 * Between what edges a column's text is set.
 *
 * @param size of most of it
 */
record Edges(float left, float right, float size) {
  /** Lines shorter than this share of the longest tell no edge. */
  private static final float LONG = 0.6f;

  /** Fewer long lines tell no edges. */
  private static final int ENOUGH = 4;

  static Edges of(List<Layout> layouts) {
    double widest = layouts.stream().mapToDouble(Layout::width).max().orElse(0);
    List<Layout> wide = layouts.stream().filter(each -> each.width() > LONG * widest).toList();
    return wide.size() < ENOUGH
        ? new Edges(0, 0, 0)
        : new Edges(
            usual(wide.stream().map(Layout::left).sorted().toList(), false),
            usual(wide.stream().map(Layout::right).sorted().toList(), true),
            median(wide.stream().map(Layout::size).sorted().toList()));
  }

  Edges orElse(Edges other) {
    return right > left ? this : other;
  }

  /** The outermost place at which several lines end. */
  private static float usual(List<Float> sorted, boolean right) {
    int least = Math.max(2, sorted.size() / 8);
    for (int k = 0; k < sorted.size(); k++) {
      float place = sorted.get(right ? sorted.size() - 1 - k : k);
      long near = sorted.stream().filter(other -> Math.abs(other - place) < 3).count();
      if (near >= least) {
        return place;
      }
    }
    return median(sorted);
  }

  private static float median(List<Float> sorted) {
    return sorted.get(sorted.size() / 2);
  }
}
