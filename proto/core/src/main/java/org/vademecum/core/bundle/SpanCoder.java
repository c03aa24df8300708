package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.document.Span;

/** Codes the spans of a section: each begins at or behind the start of the one before. */
final class SpanCoder {
  private static final int MOST_A_CHARACTER = 4;

  static void write(CodedWriter out, int kind, int length, List<Span> spans) {
    requireFew(spans.size(), length);
    out.number(Contexts.SPANS + kind, spans.size());
    int start = 0;
    for (Span span : spans) {
      out.number(Contexts.SPAN_START, span.start() - start);
      out.number(Contexts.SPAN_LENGTH, span.end() - span.start());
      out.symbol(Contexts.SPAN_KIND, span.kind().code());
      out.symbol(Contexts.SPAN_VALUE, span.value().isEmpty() ? 0 : 1);
      if (!span.value().isEmpty()) {
        out.text(span.value());
      }
      start = span.start();
    }
  }

  static List<Span> read(CodedReader in, int kind, int length) {
    int count = in.number(Contexts.SPANS + kind);
    requireFew(count, length);
    List<Span> spans = new ArrayList<>(Math.min(count, 16));
    int start = 0;
    for (int i = 0; i < count; i++) {
      start = Math.addExact(start, in.number(Contexts.SPAN_START));
      int end = Math.addExact(start, in.number(Contexts.SPAN_LENGTH));
      Span.Kind of = Span.Kind.ofCode(in.symbol(Contexts.SPAN_KIND));
      String value = in.symbol(Contexts.SPAN_VALUE) == 0 ? "" : in.text();
      spans.add(new Span(start, end, of, value));
    }
    return spans;
  }

  /** So that a damaged count asks for no memory that the text would not. */
  private static void requireFew(int count, int length) {
    if (count > MOST_A_CHARACTER * (long) length) {
      throw new MalformedBundleException(count + " spans cover a text of " + length);
    }
  }

  private SpanCoder() {}
}
