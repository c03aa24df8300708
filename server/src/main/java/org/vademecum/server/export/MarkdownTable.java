package org.vademecum.server.export;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.NumberedSection;

/** Writes a table as GitHub's Markdown has them: the first row is its head. */
record MarkdownTable(MarkdownInline inline) {

  String of(NumberedSection at) {
    List<List<String>> rows = rows(at);
    int columns = rows.stream().mapToInt(List::size).max().orElse(1);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), columns, out);
      if (i == 0) {
        out.append("\n|").append(" --- |".repeat(columns));
      }
      out.append(i + 1 < rows.size() ? "\n" : "");
    }
    return out.toString();
  }

  private static void row(List<String> cells, int columns, StringBuilder out) {
    out.append('|');
    for (int i = 0; i < columns; i++) {
      out.append(' ').append(i < cells.size() ? cells.get(i) : "").append(" |");
    }
  }

  private List<List<String>> rows(NumberedSection at) {
    String text = at.section().text();
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c == '\t' || c == '\n') {
        row.add(inline.of(at, from, i));
        from = i + 1;
      }
      if (c == '\n') {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return rows;
  }
}
