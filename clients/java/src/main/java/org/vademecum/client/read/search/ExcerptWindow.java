package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vademecum.client.read.search.Excerpt.Range;
import org.vademecum.core.text.Token;

/** Chooses the part of a text that shows most of a query. */
final class ExcerptWindow {
  private final String text;
  private final List<Token> tokens;
  private final List<Mark> marks;

  ExcerptWindow(String text, List<Token> tokens, List<Mark> marks) {
    this.text = text;
    this.tokens = tokens;
    this.marks = marks;
  }

  Excerpt excerpt(int length) {
    if (text.length() <= length) {
      return cut(0, text.length());
    }
    if (marks.isEmpty()) {
      return cut(0, edgeBefore(length));
    }
    int first = bestMark(length);
    int start = marks.get(first).start();
    int end = Math.max(start + 1, endOfMarks(first, length));
    int lead = Math.max(0, length - (end - start)) / 2;
    int from = Math.min(Math.max(0, start - lead), text.length() - length);
    return cut(Math.min(start, edgeAfter(from)), Math.max(end, edgeBefore(from + length)));
  }

  /** The mark from which on most clauses are shown; of these, most marks; of these, the first. */
  private int bestMark(int length) {
    int best = 0;
    int bestClauses = 0;
    int bestMarks = 0;
    for (int first = 0; first < marks.size(); first++) {
      Set<Integer> clauses = new HashSet<>();
      int shown = 0;
      for (int i = first; i < marks.size() && fits(first, i, length); i++, shown++) {
        clauses.add(marks.get(i).clause());
      }
      if (clauses.size() > bestClauses || (clauses.size() == bestClauses && shown > bestMarks)) {
        best = first;
        bestClauses = clauses.size();
        bestMarks = shown;
      }
    }
    return best;
  }

  private boolean fits(int first, int last, int length) {
    return first == last || marks.get(last).end() - marks.get(first).start() <= length;
  }

  private int endOfMarks(int first, int length) {
    int end = 0;
    for (int i = first; i < marks.size() && fits(first, i, length); i++) {
      end = Math.max(end, marks.get(i).end());
    }
    return end;
  }

  /** The first place from one on where a token begins; the text's begin stays. */
  private int edgeAfter(int place) {
    if (place == 0) {
      return 0;
    }
    for (Token token : tokens) {
      if (token.start() >= place) {
        return token.start();
      }
    }
    return place;
  }

  /** The last place up to one where a token ends; the text's end stays. */
  private int edgeBefore(int place) {
    if (place >= text.length()) {
      return text.length();
    }
    int edge = 0;
    for (Token token : tokens) {
      if (token.end() <= place) {
        edge = Math.max(edge, token.end());
      }
    }
    return edge == 0 ? place : edge;
  }

  private Excerpt cut(int from, int to) {
    return new Excerpt(
        text.substring(from, to), from, from > 0, to < text.length(), highlights(from, to));
  }

  /** The marks inside a part of the text, relative to it; those that touch become one. */
  private List<Range> highlights(int from, int to) {
    List<Range> ranges = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.start() >= from && mark.end() <= to) {
        append(ranges, new Range(mark.start() - from, mark.end() - from));
      }
    }
    return ranges;
  }

  private static void append(List<Range> ranges, Range next) {
    int last = ranges.size() - 1;
    if (last >= 0 && ranges.get(last).end() >= next.start()) {
      Range before = ranges.remove(last);
      ranges.add(new Range(before.start(), Math.max(before.end(), next.end())));
    } else {
      ranges.add(next);
    }
  }
}
