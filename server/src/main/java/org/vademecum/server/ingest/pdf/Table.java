package org.vademecum.server.ingest.pdf;

import java.util.List;
import java.util.stream.Collectors;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Form;

/**
 * A table, or a figure's own text, as its cells.
 *
 * @param raw rows, each with all its cells as they stood
 * @param rows the same without the dots that lead the eye from cell to cell
 * @param lines how many lines it took on paper
 * @param form table or image
 */
record Table(List<List<String>> raw, List<List<String>> rows, int lines, Form form) {

  /** As it stood: a line a row, a tab between cells. */
  String rawText() {
    return raw.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
  }

  /** Clean: a line a row, a tab between cells. */
  String text() {
    return rows.stream().map(Table::clean).collect(Collectors.joining("\n"));
  }

  private static String clean(List<String> row) {
    return row.stream().map(Cleaner::clean).collect(Collectors.joining("\t")).stripTrailing();
  }
}
