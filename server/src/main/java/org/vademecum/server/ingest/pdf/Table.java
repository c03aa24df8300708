package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vademecum.server.ingest.source.Cleaner;

/**
 * A table as its cells.
 *
 * @param rows of it, each with all its cells as they stood
 * @param lines how many lines it took on paper
 */
record Table(List<List<String>> rows, int lines) {
  private static final Pattern LEADER = Pattern.compile("(?: ?\\.){4,} ?$|[ ….]*…[ ….]*$");

  /** As it stood: a line a row, a tab between cells. */
  String raw() {
    return rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
  }

  /** Clean, without the dots that lead the eye from cell to cell. */
  String text() {
    return rows.stream().map(Table::clean).collect(Collectors.joining("\n"));
  }

  private static String clean(List<String> row) {
    List<String> cells = new ArrayList<>();
    for (String cell : row) {
      cells.add(LEADER.matcher(Cleaner.clean(cell)).replaceFirst(""));
    }
    return String.join("\t", cells).stripTrailing();
  }
}
