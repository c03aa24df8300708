package org.vademecum.server.ingest.change;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vademecum.core.document.Span;

/** Where words or sentences stand in a text, and what a text and its spans become without them. */
final class WordsAt {
  private WordsAt() {}

  /** A stretch of text. */
  record Range(int start, int end) {}

  /** All places where words stand, no part of longer words. */
  static List<Range> find(String text, String words) {
    String in = folded(text);
    String wanted = folded(words);
    List<Range> found = new ArrayList<>();
    for (int at = in.indexOf(wanted);
        at >= 0 && !wanted.isEmpty();
        at = in.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      if (!isInWord(in, at) && !isInWord(in, end)) {
        found.add(new Range(at, end));
      }
    }
    return found;
  }

  /** Character for character: apostrophes and spaces of every sort are alike. */
  private static String folded(String text) {
    return text.replace('’', '\'').replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  /** Whether a place parts a word; in scripts without spaces none does. */
  private static boolean isInWord(String text, int at) {
    return at > 0 && at < text.length() && isWord(text.charAt(at - 1)) && isWord(text.charAt(at));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  /** A sentence by its ordinal, from 1, or {@code last}. */
  static Optional<Range> sentence(String text, String ordinal, Locale locale) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
    breaks.setText(text);
    List<Range> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.add(new Range(start, start + text.substring(start, end).stripTrailing().length()));
      start = end;
    }
    int wanted = ordinal.equals("last") ? sentences.size() : Integer.parseInt(ordinal);
    return wanted >= 1 && wanted <= sentences.size()
        ? Optional.of(sentences.get(wanted - 1))
        : Optional.empty();
  }

  /** A text with other words in a range; without any, one of two spaces around goes too. */
  static String replaced(String text, Range range, String words) {
    int start = range.start();
    boolean twoSpaces =
        words.isEmpty()
            && start > 0
            && text.charAt(start - 1) == ' '
            && (range.end() == text.length() || " ,.;:)".indexOf(text.charAt(range.end())) >= 0);
    return text.substring(0, twoSpaces ? start - 1 : start) + words + text.substring(range.end());
  }

  /** The spans of the text as replaced; what points from the changed words points no more. */
  static List<Span> spans(List<Span> spans, Range range, int shift) {
    List<Span> kept = new ArrayList<>();
    for (Span span : spans) {
      boolean style = span.kind() == Span.Kind.EMPHASIS || span.kind() == Span.Kind.STRONG;
      if (span.end() <= Math.min(range.start(), range.end() + shift)) {
        kept.add(span);
      } else if (span.start() >= range.end()) {
        kept.add(new Span(span.start() + shift, span.end() + shift, span.kind(), span.value()));
      } else if (style && span.start() < range.start() && span.end() > range.end()) {
        kept.add(new Span(span.start(), span.end() + shift, span.kind(), span.value()));
      }
    }
    return kept;
  }
}
