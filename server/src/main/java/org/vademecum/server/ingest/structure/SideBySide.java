package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.SourceLine;

/** Takes blocks that stand side by side, as two signatures do, for what they are: no table. */
final class SideBySide {
  /** More rows are a table all the same. */
  private static final int ROWS = 8;

  private SideBySide() {}

  /** The columns of a small table as lines of their own. */
  static List<PlacedLine> columns(PlacedLine table) {
    List<StringBuilder> columns = new ArrayList<>();
    for (String row : table.text().split("\n", -1)) {
      String[] cells = row.split("\t", -1);
      for (int c = 0; c < cells.length; c++) {
        if (c == columns.size()) {
          columns.add(new StringBuilder());
        }
        StringBuilder column = columns.get(c);
        column.append(column.isEmpty() || cells[c].isEmpty() ? "" : " ").append(cells[c]);
      }
    }
    return columns.stream()
        .filter(column -> !column.isEmpty())
        .map(column -> line(table, column.toString()))
        .toList();
  }

  private static PlacedLine line(PlacedLine table, String text) {
    SourceLine line = table.line();
    SourceLine column =
        new SourceLine(
            line.number(), line.page(), Form.FREE, 0, "", text, text, List.of(), line.layout());
    return new PlacedLine(column, table.page(), false, table.afterFurniture(), table.pageTop());
  }

  /** Is it a table of few rows? */
  static boolean isSmall(PlacedLine line) {
    boolean table = line.line().form() == Form.TABLE && Setting.knows(line);
    return table && line.text().lines().count() <= ROWS;
  }
}
