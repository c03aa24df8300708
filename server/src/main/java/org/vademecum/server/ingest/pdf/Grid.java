package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vademecum.server.ingest.source.Form;

/** Sets the lines of a table into rows and columns. */
final class Grid {
  private final List<Row> lines;
  private final List<Run.Span> gutters;
  private final List<Rule> rules;
  private final boolean rightToLeft;

  Grid(List<Row> lines, List<Run.Span> gutters, List<Rule> rules) {
    this.lines = lines;
    this.gutters = gutters;
    this.rules = rules;
    this.rightToLeft =
        lines.stream().flatMap(row -> row.runs().stream()).filter(Direction::isRightToLeft).count()
                * 2
            > lines.stream().mapToLong(row -> row.runs().size()).sum();
  }

  Table table() {
    RowBreaks breaks = new RowBreaks(lines, gutters, rules, rightToLeft);
    List<List<StringBuilder>> rows = new ArrayList<>();
    Cells before = Cells.NONE;
    for (int i = 0; i < lines.size(); i++) {
      Cells cells = Cells.of(lines.get(i), gutters);
      if (breaks.begins(i, cells, before)) {
        rows.add(emptyRow());
      }
      add(cells, rows.get(rows.size() - 1));
      before = cells;
    }
    List<List<String>> finished = rows.stream().map(this::finish).toList();
    return new Table(finished, finished, lines.size(), Form.TABLE);
  }

  private List<StringBuilder> emptyRow() {
    List<StringBuilder> row = new ArrayList<>();
    for (int i = 0; i <= gutters.size(); i++) {
      row.add(new StringBuilder());
    }
    return row;
  }

  private List<String> finish(List<StringBuilder> row) {
    List<String> cells = new ArrayList<>(row.stream().map(StringBuilder::toString).toList());
    if (rightToLeft) {
      Collections.reverse(cells);
    }
    return cells;
  }

  private static void add(Cells cells, List<StringBuilder> row) {
    for (int c = 0; c < cells.columns().size(); c++) {
      List<Run> cell = cells.columns().get(c);
      if (!cell.isEmpty()) {
        row.get(c).append(row.get(c).isEmpty() ? "" : " ");
        row.get(c).append(RunText.of(cell, false).raw());
      }
    }
  }
}
