package org.vademecum.server.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Span;

/**
 * Takes the marks of strong text ({@code **word**}) off a line. A mark without its partner stays:
 * it may be a footnote's.
 *
 * @param text without marks
 * @param spans what stood between marks
 */
record InlineMarks(String text, List<Span> spans) {
  private static final String MARK = "**";

  static InlineMarks read(String line) {
    int open = line.indexOf(MARK);
    if (open < 0) {
      return new InlineMarks(line, List.of());
    }
    StringBuilder out = new StringBuilder(line.length());
    List<Span> spans = new ArrayList<>();
    int from = 0;
    while (open >= 0) {
      int close = opens(line, open) ? closing(line, open + 2) : -1;
      if (close < 0) {
        open = line.indexOf(MARK, open + 2);
        continue;
      }
      out.append(line, from, open);
      int start = out.length();
      out.append(line, open + 2, close);
      spans.add(new Span(start, out.length(), Span.Kind.STRONG, ""));
      from = close + 2;
      open = line.indexOf(MARK, from);
    }
    return new InlineMarks(out.append(line, from, line.length()).toString(), spans);
  }

  private static boolean opens(String line, int at) {
    boolean afterWord = at > 0 && Character.isLetterOrDigit(line.charAt(at - 1));
    return !afterWord
        && at + 2 < line.length()
        && line.charAt(at + 2) != ' '
        && line.charAt(at + 2) != '*';
  }

  private static int closing(String line, int from) {
    int at = line.indexOf(MARK, from);
    while (at > 0 && line.charAt(at - 1) == ' ') {
      at = line.indexOf(MARK, at + 2);
    }
    return at;
  }
}
