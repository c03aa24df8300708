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

  /** Width of a space. */
  int ofSpace() {
    return metric.width(' ');
  }

  /** Width of a text's first word; of its first character where words are not parted. */
  int ofFirstWord(String text) {
    return metric.width(text, Flow.firstWordLength(text));
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
