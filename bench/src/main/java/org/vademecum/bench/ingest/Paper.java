package org.vademecum.bench.ingest;

import java.util.stream.Collectors;

/** How a labelled resolution is laid out as plain text, as converters do it. */
enum Paper {
  /** A block a line, blank lines between. */
  SPACED(Integer.MAX_VALUE, "\n\n"),
  /** A block a line. */
  DENSE(Integer.MAX_VALUE, "\n"),
  /** Broken into lines, blank lines between blocks. */
  WRAPPED(85, "\n\n"),
  /** Broken into lines, nothing between blocks. */
  SOLID(85, "\n");

  private final int width;
  private final String between;

  Paper(int width, String between) {
    this.width = width;
    this.between = between;
  }

  String print(LabelledResolution resolution) {
    return resolution.blocks().stream()
        .map(block -> wrap(block.line()))
        .collect(Collectors.joining(between));
  }

  private String wrap(String text) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : text.replace('\n', ' ').split(" +", -1)) {
      boolean full = column > 0 && column + 1 + word.length() > width;
      out.append(column == 0 ? "" : full ? "\n" : " ").append(word);
      column = full ? word.length() : column + 1 + word.length();
    }
    return out.toString();
  }
}
