package org.vademecum.server.ingest.structure;

/** The width of the column in which a block stands. */
final class ColumnWidth {
  /** The share of the column that a number leaves on its line. */
  private static final double BESIDE_NUMBER = 0.9;

  private ColumnWidth() {}

  /** As far as a block's lines tell it; else that of the document. */
  static int of(Block block, Flow flow) {
    if (block.isFirstTextLine()) {
      return (int) (flow.width() * BESIDE_NUMBER);
    }
    if (block.lines().size() < 3) {
      return flow.width();
    }
    int widest = block.widest(flow);
    return widest + widest / 100;
  }
}
