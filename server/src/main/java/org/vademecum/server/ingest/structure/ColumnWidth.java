package org.vademecum.server.ingest.structure;

import org.vademecum.server.ingest.furniture.PlacedLine;

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
    int widest = widest(block, flow);
    return widest + widest / 100;
  }

  /** The width of its widest line. */
  static int widest(Block block, Flow flow) {
    int widest = 0;
    for (PlacedLine line : block.lines()) {
      widest = Math.max(widest, flow.width(line.text()));
    }
    return widest;
  }
}
