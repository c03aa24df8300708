package org.vademecum.server.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.SourceLine;

/** A table as it comes in: a line a row, a tab between cells; tables within cells run into them. */
final class TableText {
  private final Element root;
  private final StringBuilder raw = new StringBuilder();
  private final List<List<StringBuilder>> rows = new ArrayList<>();
  private int line;

  TableText(Element root) {
    this.root = root;
    this.line = Math.max(1, root.sourceRange().start().lineNumber());
  }

  boolean isRoot(Element element) {
    return element.equals(root);
  }

  void open(Element element) {
    switch (element.normalName()) {
      case "tr", "caption" -> rows.add(new ArrayList<>());
      case "td", "th" -> row().add(new StringBuilder());
      default -> append(Elements.isInline(element) ? "" : " ", line);
    }
  }

  void append(String words, int number) {
    if (raw.length() == 0 && !Glyphs.isBlank(words)) {
      line = number;
    }
    raw.append(words);
    if (Glyphs.isBlank(words) && rows.isEmpty()) {
      return;
    }
    List<StringBuilder> row = row();
    if (row.isEmpty()) {
      row.add(new StringBuilder());
    }
    row.get(row.size() - 1).append(words);
  }

  private List<StringBuilder> row() {
    if (rows.isEmpty()) {
      rows.add(new ArrayList<>());
    }
    return rows.get(rows.size() - 1);
  }

  /** The table as one line of source, or none when it is empty. */
  List<SourceLine> lines() {
    if (Glyphs.isBlank(raw)) {
      return List.of();
    }
    StringBuilder text = new StringBuilder();
    for (List<StringBuilder> row : rows) {
      List<String> cells = row.stream().map(cell -> Cleaner.clean(cell.toString())).toList();
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        text.append(text.isEmpty() ? "" : "\n").append(String.join("\t", cells));
      }
    }
    return List.of(
        new SourceLine(line, 1, Form.TABLE, 0, "", raw.toString(), text.toString(), List.of()));
  }
}
