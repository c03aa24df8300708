package org.vademecum.server.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.Cleaner;

/** The text of one block as it comes in, with the marks of emphasis in it. */
final class InlineText {
  private final StringBuilder raw = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();

  private record Mark(int start, int end, Span.Kind kind) {}

  void append(String text) {
    raw.append(text);
  }

  int position() {
    return raw.length();
  }

  void mark(int start, Span.Kind kind) {
    if (raw.length() > start) {
      marks.add(new Mark(start, raw.length(), kind));
    }
  }

  String raw() {
    return raw.toString();
  }

  String text() {
    return Cleaner.clean(raw.toString());
  }

  /**
   * The marks as spans of the clean text: what is before a mark, cleaned, tells where it begins.
   */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    String text = marks.isEmpty() ? "" : text();
    for (Mark mark : marks) {
      String marked = Cleaner.clean(raw.substring(mark.start(), mark.end()));
      int about = Cleaner.clean(raw.substring(0, mark.start())).length();
      int start = text.indexOf(marked, Math.max(0, about - 1));
      if (!marked.isEmpty() && start >= 0 && start <= about + 1) {
        spans.add(new Span(start, start + marked.length(), mark.kind(), ""));
      }
    }
    return spans;
  }
}
