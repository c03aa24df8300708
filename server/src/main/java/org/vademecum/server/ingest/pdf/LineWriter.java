package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.Attachment;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.Layout;
import org.vademecum.server.ingest.source.MarkedText;
import org.vademecum.server.ingest.source.SourceLine;

/**
 * Writes the lines of pages as source lines. A blank line stands where the gap between two lines is
 * larger than between the lines of a paragraph.
 */
final class LineWriter {
  private static final Pattern STARS = Pattern.compile(" *\\*{1,4} *");
  private static final Pattern MARK = Pattern.compile(" *[^ ]+ *");

  private final List<SourceLine> lines = new ArrayList<>();
  private final List<SourceLine> dropped = new ArrayList<>();
  private List<Run.Span> open = List.of();
  private long charsIn;
  private int number = 1;

  void add(PageContent page) {
    PageTurn turned = PageTurn.of(page);
    float width = turned.page().width();
    float height = turned.page().height();
    PageLines.Reading reading = PageLines.of(turned.page(), turned.runs(), open);
    open = reading.open();
    List<TextLine> read = reading.lines();
    Leading leading = Leading.of(read);
    TextLine before = null;
    for (TextLine line : read) {
      if (before == null || leading.parts(before, line)) {
        lines.add(SourceLine.free(number, page.number(), "", ""));
      }
      add(line, page.number(), line.layout(width, height));
      before = line;
    }
    for (List<Run> row : turned.others()) {
      String raw = RunText.of(row, false).raw();
      keep(dropped, SourceLine.free(number++, page.number(), raw, Cleaner.clean(raw)));
    }
  }

  private void keep(List<SourceLine> to, SourceLine line) {
    to.add(line);
    charsIn += Glyphs.count(line.raw());
  }

  private void add(TextLine line, int page, Layout layout) {
    Table table = line.table();
    if (table != null) {
      keep(
          lines,
          new SourceLine(
              number, page, table.form(), 0, "", table.rawText(), table.text(), List.of(), layout));
      number += table.lines();
      return;
    }
    MarkedText text = RunText.of(line.runs(), true);
    String raw = text.raw();
    String label = line.zone() == Layout.Zone.FOOT ? takeMark(text) : "";
    keep(
        lines,
        new SourceLine(
            number++, page, Form.FREE, 0, label, raw, text.text(), text.spans(), layout));
  }

  /** Takes the mark before a note away from its text. */
  private static String takeMark(MarkedText text) {
    Matcher stars = STARS.matcher(text.raw());
    boolean raised =
        text.spans().stream()
            .anyMatch(span -> span.kind() == Span.Kind.NOTE_REFERENCE && span.start() == 0);
    Matcher mark = raised ? MARK.matcher(text.raw()) : stars;
    if (!mark.lookingAt() || !Glyphs.hasLetter(text.raw().substring(mark.end()))) {
      return "";
    }
    text.removeHead(mark.end());
    return mark.group().strip();
  }

  Extracted extracted(List<Notice> notices, List<Attachment> attachments) {
    return new Extracted(lines, dropped, false, true, "", charsIn, notices, attachments);
  }
}
