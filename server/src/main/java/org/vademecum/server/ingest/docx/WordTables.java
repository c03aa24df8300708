package org.vademecum.server.ingest.docx;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.SourceLine;

/** Makes lines of tables; a table of contents is one, an entry a row. */
final class WordTables {
  private static final Pattern SYMBOL = Pattern.compile("\\b[A-Z]{1,5}(?:/[A-Z0-9.]+)+[0-9]\\b");

  private @Nullable WordTable contents;
  private int contentsNumber;
  private int contentsPage;
  private long labels;

  static Optional<SourceLine> line(WordTable table, int number, int page) {
    WordTable.Content content = table.content();
    return content.text().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SourceLine(
                number, page, Form.TABLE, 0, "", content.raw(), content.text(), content.spans()));
  }

  /** Does a table at a document's very beginning hold its masthead? */
  static boolean isMasthead(List<Paragraph> paragraphs) {
    return paragraphs.stream().anyMatch(p -> SYMBOL.matcher(p.text.raw()).find());
  }

  void addContents(Paragraph entry) {
    WordTable open = contents;
    if (open == null) {
      open = new WordTable();
      contents = open;
      contentsNumber = entry.number;
      contentsPage = entry.page;
    }
    open.row(0);
    labels += Glyphs.count(entry.label);
    cells(open, entry);
  }

  /** Tabs part the entry's number, its words and its page. */
  private static void cells(WordTable table, Paragraph entry) {
    for (String piece : entry.text.raw().split("\t", -1)) {
      if (!Glyphs.isBlank(piece)) {
        Paragraph cell = new Paragraph();
        cell.text.append(piece);
        table.cell();
        table.add(cell);
      }
    }
  }

  /** Characters of the entries' numbers, since they were asked for last. */
  long contentsLabels() {
    long count = labels;
    labels = 0;
    return count;
  }

  Optional<SourceLine> takeContents() {
    WordTable done = contents;
    contents = null;
    return done == null ? Optional.empty() : line(done, contentsNumber, contentsPage);
  }
}
