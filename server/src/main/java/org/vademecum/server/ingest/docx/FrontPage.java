package org.vademecum.server.ingest.docx;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.SourceLine;

/**
 * Reads the first page as a front page. What stands before a line in a style for titles is left to
 * the masthead, whatever its style. Headings from there on, before any text, are titles too; the
 * last is not when text follows it on that page.
 */
final class FrontPage {
  private static final int SHORT = 160;

  private FrontPage() {}

  static List<SourceLine> read(List<SourceLine> lines) {
    int title = firstTitle(lines);
    List<SourceLine> out = new ArrayList<>();
    for (int i = 0; i < title; i++) {
      SourceLine line = lines.get(i);
      out.add(line.form() == Form.NOTE ? line : as(line, Form.FREE));
    }
    if (title > 0) {
      out.add(SourceLine.free(lines.get(title).number(), 1, "", ""));
    }
    out.addAll(titled(lines.subList(title, lines.size())));
    return out;
  }

  /** Index of the first line in a style for titles; 0 when text comes before it. */
  private static int firstTitle(List<SourceLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      SourceLine line = lines.get(i);
      if (line.form() == Form.TITLE) {
        return i;
      }
      boolean text = line.form() == Form.TABLE || line.text().length() > SHORT;
      if (line.form() != Form.NOTE && (text || !line.label().isEmpty() || line.page() > 1)) {
        return 0;
      }
    }
    return 0;
  }

  private static List<SourceLine> titled(List<SourceLine> lines) {
    List<Integer> headings = new ArrayList<>();
    int body = 0;
    while (body < lines.size() && isFront(lines.get(body))) {
      if (lines.get(body).form() == Form.HEADING) {
        headings.add(body);
      }
      body++;
    }
    boolean heads = body < lines.size() && lines.get(body).page() == 1;
    if (heads && !headings.isEmpty()) {
      headings.remove(headings.size() - 1);
    }
    List<SourceLine> titled = new ArrayList<>(lines);
    headings.forEach(i -> titled.set(i, as(lines.get(i), Form.TITLE)));
    return titled;
  }

  private static boolean isFront(SourceLine line) {
    boolean numbered = !line.label().isEmpty() && line.form() != Form.NOTE;
    return !numbered
        && line.page() == 1
        && switch (line.form()) {
          case FREE, TITLE, HEADING, NOTE, IMAGE -> true;
          default -> false;
        };
  }

  private static SourceLine as(SourceLine line, Form form) {
    return new SourceLine(
        line.number(), line.page(), form, 0, line.label(), line.raw(), line.text(), line.spans());
  }
}
