package org.vademecum.server.ingest.markdown;

import java.util.ArrayList;
import java.util.List;

/** The cells of a row beyond the columns of its table, which GitHub's tables leave out. */
final class ExtraCells {
  private ExtraCells() {}

  /**
   * The words of those cells, as they are written.
   *
   * @param row as it is written
   * @param columns how many cells of it are known
   */
  static List<String> of(String row, int columns) {
    List<String> cells = new ArrayList<>();
    String inner = row.strip();
    int from = inner.startsWith("|") ? 1 : 0;
    for (int i = from; i <= inner.length(); i++) {
      boolean end = i == inner.length();
      if (end || (inner.charAt(i) == '|' && inner.charAt(Math.max(0, i - 1)) != '\\')) {
        cells.add(inner.substring(from, i).strip().replace("\\|", "|"));
        from = i + 1;
      }
    }
    return cells.stream().skip(columns).filter(cell -> !cell.isEmpty()).toList();
  }
}
