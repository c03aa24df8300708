package org.vademecum.server.ingest.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Span;

/** A block's text as it comes in, with marks over stretches of it. Grows; not thread-safe. */
public final class MarkedText {
  private final StringBuilder raw = new StringBuilder();
  private final List<Span> marks = new ArrayList<>();

  /** Appends text as it stands in the source. */
  public void append(CharSequence text) {
    raw.append(text);
  }

  /** Appends all of another text, its marks with it. */
  public void append(MarkedText other) {
    int shift = raw.length();
    raw.append(other.raw);
    for (Span mark : other.marks) {
      marks.add(new Span(mark.start() + shift, mark.end() + shift, mark.kind(), mark.value()));
    }
  }

  /** Where the next text will stand. */
  public int position() {
    return raw.length();
  }

  /** Marks all from a position on; a mark that covers nothing is none. */
  public void mark(int start, Span.Kind kind, String value) {
    if (raw.length() > start) {
      marks.add(new Span(start, raw.length(), kind, value));
    }
  }

  /** Puts a mark in the place of what spells it; marks beside it move. */
  public void replace(int from, int to, String with, Span.Kind kind, String value) {
    raw.replace(from, to, with);
    int shift = with.length() - (to - from);
    List<Span> moved = new ArrayList<>();
    for (Span mark : marks) {
      int start = mark.start() >= to ? mark.start() + shift : Math.min(mark.start(), from);
      int end = mark.end() >= to ? mark.end() + shift : Math.min(mark.end(), from);
      if (end > start) {
        moved.add(new Span(start, end, mark.kind(), mark.value()));
      }
    }
    marks.clear();
    marks.addAll(moved);
    marks.add(new Span(from, from + with.length(), kind, value));
  }

  /** Adds marks over text that is there already. */
  public void addMarks(List<Span> more) {
    marks.addAll(more);
  }

  /** Takes the first characters away; marks move with the others. */
  public void removeHead(int length) {
    raw.delete(0, length);
    List<Span> kept = new ArrayList<>();
    for (Span mark : marks) {
      if (mark.end() > length) {
        int start = Math.max(0, mark.start() - length);
        kept.add(new Span(start, mark.end() - length, mark.kind(), mark.value()));
      }
    }
    marks.clear();
    marks.addAll(kept);
  }

  /** Has it nothing to see? */
  public boolean isBlank() {
    return Glyphs.isBlank(raw);
  }

  /** As it stood. */
  public String raw() {
    return raw.toString();
  }

  /** Clean, see {@link Cleaner}. */
  public String text() {
    return Cleaner.clean(raw.toString());
  }

  /**
   * The marks as spans of the clean text, outer spaces left out; touching ones of a sort joined.
   */
  public List<Span> spans() {
    if (marks.isEmpty()) {
      return List.of();
    }
    String text = text();
    int[] places = places(text.length());
    List<Span> spans = new ArrayList<>();
    for (Span mark : marks) {
      int start = skipSpaces(text, places[mark.start()], places[mark.end()]);
      int end = places[mark.end()];
      while (end > start && text.charAt(end - 1) == ' ') {
        end--;
      }
      if (end > start) {
        add(spans, new Span(start, end, mark.kind(), mark.value()), text);
      }
    }
    return spans;
  }

  private static int skipSpaces(String text, int from, int end) {
    int start = from;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  private static void add(List<Span> spans, Span span, String text) {
    int last = spans.size() - 1;
    Span before = last < 0 ? null : spans.get(last);
    boolean goesOn =
        before != null
            && before.kind() == span.kind()
            && before.value().isEmpty()
            && span.value().isEmpty()
            && before.end() <= span.start()
            && text.substring(before.end(), span.start()).isBlank();
    if (before != null && goesOn) {
      spans.set(last, new Span(before.start(), span.end(), span.kind(), ""));
    } else {
      spans.add(span);
    }
  }

  /**
   * For each place in the raw text the place in the clean one. Where composing characters (NFC)
   * shortened the text, what stands between two marks is composed by itself to tell.
   */
  private int[] places(int cleanLength) {
    int[] places = new int[raw.length() + 1];
    String collapsed = Cleaner.collapse(raw, places);
    if (!Normalizer.isNormalized(collapsed, Normalizer.Form.NFC)) {
      compose(collapsed, places);
    }
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.min(places[i], cleanLength);
    }
    return places;
  }

  private static void compose(String collapsed, int[] places) {
    int[] composed = new int[collapsed.length() + 1];
    int length = 0;
    int from = 0;
    for (int i = 1; i <= collapsed.length(); i++) {
      boolean boundary =
          i == collapsed.length() || collapsed.charAt(i) == ' ' || collapsed.charAt(i - 1) == ' ';
      if (boundary) {
        String piece = Normalizer.normalize(collapsed.substring(from, i), Normalizer.Form.NFC);
        for (int k = from + 1; k < i; k++) {
          composed[k] = length + Math.min(k - from, piece.length());
        }
        length += piece.length();
        composed[i] = length;
        from = i;
      }
    }
    for (int i = 0; i < places.length; i++) {
      places[i] = composed[Math.min(places[i], collapsed.length())];
    }
  }
}
