package org.vademecum.server.ingest.structure;

/** The widths of texts, of which the last ones are remembered: lines are asked for many times. */
final class Widths {
  private static final int REMEMBERED = 256;

  private final LineMetric metric;
  private final String[] texts = new String[REMEMBERED];
  private final int[] widths = new int[REMEMBERED];

  Widths(LineMetric metric) {
    this.metric = metric;
  }

  /** Width of a text, in thousandths of the type's size. */
  int of(String text) {
    int slot = text.hashCode() & (REMEMBERED - 1);
    if (!text.equals(texts[slot])) {
      widths[slot] = metric.width(text);
      texts[slot] = text;
    }
    return widths[slot];
  }
}
