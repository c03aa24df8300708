package org.vademecum.server.export;

import java.util.List;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Span;

/** Writes inline text so that CommonMark reads it as it stands. */
final class MarkdownInline {
  private static final String SPECIAL = "\\`*_[]<>&|~#";

  private final MarkdownNotes notes;

  MarkdownInline(MarkdownNotes notes) {
    this.notes = notes;
  }

  /** A section's whole text. */
  String of(NumberedSection at) {
    return of(at, 0, at.section().text().length());
  }

  String of(NumberedSection at, int from, int to) {
    Writing writing = new Writing(at.section().text(), from, to);
    InlineWalk.walk(at.section().text(), shown(at.section().spans()), from, to, writing);
    return writing.out.toString();
  }

  private static List<Span> shown(List<Span> spans) {
    return spans.stream().filter(span -> span.kind() != Span.Kind.REFERENCE).toList();
  }

  private final class Writing implements InlineWalk.Sink {
    private final StringBuilder out = new StringBuilder();
    private final String text;
    private final int from;
    private final int to;
    private int muted;
    private Span marked = new Span(0, 1, Span.Kind.EMPHASIS, "");
    private boolean open;
    private int lastEnd = -1;

    Writing(String text, int from, int to) {
      this.text = text;
      this.from = from;
      this.to = to;
    }

    @Override
    public void open(Span span, boolean goesOn) {
      if (span.kind() == Span.Kind.NOTE_REFERENCE) {
        String label = notes.label(span.value().substring(Math.min(1, span.value().length())));
        if (!label.isEmpty()) {
          out.append(muted == 0 && !goesOn ? "[^" + label + "]" : "");
          muted++;
        }
      } else if (!open && !goesOn && muted == 0 && isSayable(span)) {
        open = true;
        marked = span;
        out.append(delimiter(span));
      }
    }

    @Override
    public void text(String words) {
      out.append(muted > 0 ? "" : escape(words));
    }

    @Override
    public void close(Span span) {
      if (span.kind() == Span.Kind.NOTE_REFERENCE) {
        boolean known =
            !notes.label(span.value().substring(Math.min(1, span.value().length()))).isEmpty();
        muted -= known ? 1 : 0;
      } else if (open && span.equals(marked)) {
        open = false;
        lastEnd = span.end();
        out.append(delimiter(span));
      }
    }

    /** Would its delimiters open and close emphasis (CommonMark 0.31, 6.2)? */
    private boolean isSayable(Span span) {
      boolean inside = span.start() >= from && span.end() <= to && span.start() != lastEnd;
      return inside
          && flanks(at(span.start()), at(span.start() - 1))
          && flanks(at(span.end() - 1), at(span.end()));
    }

    private int at(int index) {
      return index < from || index >= to ? ' ' : text.codePointAt(index);
    }

    private static boolean flanks(int inner, int outer) {
      boolean space = Character.isWhitespace(inner) || Character.isSpaceChar(inner);
      return !space && (!isPunctuation(inner) || isOuter(outer));
    }

    private static boolean isOuter(int c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || isPunctuation(c);
    }

    private static boolean isPunctuation(int c) {
      return !Character.isLetterOrDigit(c)
          && !Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && Character.getType(c) != Character.NON_SPACING_MARK;
    }

    private static String delimiter(Span span) {
      return span.kind() == Span.Kind.STRONG ? "**" : "*";
    }
  }

  /** Text in which no character is markup. */
  static String escape(String words) {
    StringBuilder out = new StringBuilder(words.length() + 8);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c == '\n' || c == '\t' ? ' ' : c);
    }
    return out.toString();
  }

  /** Escapes what would begin a block: {@code 12.}, {@code -}, {@code +}, {@code =}, {@code :}. */
  static String lineStart(String line) {
    int digits = 0;
    while (digits < line.length() && digits < 10 && isDigit(line.charAt(digits))) {
      digits++;
    }
    boolean number = digits > 0 && digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
    if (number) {
      return line.substring(0, digits) + "\\" + line.substring(digits);
    }
    boolean mark = !line.isEmpty() && "-+=:".indexOf(line.charAt(0)) >= 0;
    return mark ? "\\" + line : line;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
