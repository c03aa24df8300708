package org.vademecum.server.export;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Span;

/**
 * Walks a text and its spans as nested markup: a span that crosses another's end is split there.
 */
final class InlineWalk {
  /** What is made of it. */
  interface Sink {
    /**
     * A span begins.
     *
     * @param goesOn whether it is a later piece of a span that was split
     */
    void open(Span span, boolean goesOn);

    void text(String words);

    void close(Span span);
  }

  private final String text;
  private final List<Span> spans;
  private final Sink sink;
  private final List<Span> open = new ArrayList<>();

  private InlineWalk(String text, List<Span> spans, Sink sink) {
    this.text = text;
    this.spans = spans;
    this.sink = sink;
  }

  /**
   * Walks a stretch of a text.
   *
   * @param spans sorted, as sections have them
   */
  static void walk(String text, List<Span> spans, int from, int to, Sink sink) {
    new InlineWalk(text, spans, sink).walk(from, to);
  }

  private void walk(int from, int to) {
    int next = 0;
    int at = from;
    while (at < to) {
      closeAt(at);
      while (next < spans.size() && spans.get(next).start() <= at) {
        Span span = spans.get(next++);
        if (span.end() > at) {
          sink.open(span, span.start() < from);
          open.add(span);
        }
      }
      int stop = next < spans.size() ? Math.min(to, spans.get(next).start()) : to;
      for (Span span : open) {
        stop = Math.min(stop, span.end());
      }
      sink.text(text.substring(at, stop));
      at = stop;
    }
    for (int i = open.size() - 1; i >= 0; i--) {
      sink.close(open.get(i));
    }
  }

  private void closeAt(int at) {
    int first = 0;
    while (first < open.size() && open.get(first).end() > at) {
      first++;
    }
    List<Span> inner = new ArrayList<>(open.subList(first, open.size()));
    for (int i = inner.size() - 1; i >= 0; i--) {
      sink.close(inner.get(i));
      open.remove(open.size() - 1);
    }
    for (Span span : inner) {
      if (span.end() > at) {
        sink.open(span, true);
        open.add(span);
      }
    }
  }
}
