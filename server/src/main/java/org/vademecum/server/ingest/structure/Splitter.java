package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;

/**
 * Parts a text that is longer than a section may be, where a sentence or at least a word ends; a
 * table where a row ends.
 */
final class Splitter {
  private static final int MAX = Section.MAX_TEXT - 16;

  private Splitter() {}

  static List<SectionDraft> split(SectionDraft whole) {
    if (whole.text().length() <= MAX) {
      return List.of(whole);
    }
    List<SectionDraft> pieces = new ArrayList<>();
    String text = whole.text();
    for (int from = 0; from < text.length(); ) {
      int end = from + MAX >= text.length() ? text.length() : end(whole, from);
      pieces.add(piece(whole, from, end, pieces.isEmpty()));
      from = end < text.length() && isGap(text.charAt(end)) ? end + 1 : end;
    }
    return pieces;
  }

  private static boolean isGap(char letter) {
    return letter == ' ' || letter == '\n';
  }

  private static int end(SectionDraft whole, int from) {
    String text = whole.text();
    int latest = from + MAX;
    int row = whole.kind() == SectionKind.TABLE ? text.lastIndexOf('\n', latest) : -1;
    if (row > from) {
      return row;
    }
    int sentence = text.lastIndexOf(". ", latest - 1) + 1;
    int word = text.lastIndexOf(' ', latest);
    int end = sentence > from + MAX / 2 ? sentence : word > from + MAX / 2 ? word : latest;
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private static SectionDraft piece(SectionDraft whole, int from, int end, boolean first) {
    List<Span> spans = new ArrayList<>();
    for (Span span : whole.spans()) {
      int start = Math.max(span.start(), from);
      int stop = Math.min(span.end(), end);
      if (stop > start) {
        spans.add(new Span(start - from, stop - from, span.kind(), span.value()));
      }
    }
    SectionKind kind =
        first || whole.kind() == SectionKind.TABLE ? whole.kind() : SectionKind.PARAGRAPH;
    String number = first ? whole.number() : "";
    return new SectionDraft(
        kind,
        whole.part(),
        whole.level(),
        number,
        whole.text().substring(from, end),
        spans,
        whole.lines());
  }
}
