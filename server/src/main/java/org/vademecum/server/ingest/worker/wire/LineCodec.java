package org.vademecum.server.ingest.worker.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Layout;
import org.vademecum.server.ingest.source.SourceLine;

/** Lines with their spans. A span that does not lie within its text is refused. */
final class LineCodec {
  private static final int MAX_TEXT = 32 << 20;
  private static final int MAX_LABEL = 1_000;
  private static final int MAX_RANK = 1_000;

  private LineCodec() {}

  static void write(WireOutput out, List<SourceLine> lines) throws IOException {
    out.meter().lines(lines.size());
    out.number(lines.size());
    for (SourceLine line : lines) {
      out.number(line.number());
      out.number(line.page());
      out.text(line.form().name());
      out.number(line.rank());
      out.text(line.label());
      out.text(line.raw());
      out.flag(line.text().equals(line.raw()));
      if (!line.text().equals(line.raw())) {
        out.text(line.text());
      }
      writeSpans(out, line.spans());
      LayoutCodec.write(out, line.layout());
    }
  }

  private static void writeSpans(WireOutput out, List<Span> spans) throws IOException {
    out.meter().spans(spans.size());
    out.number(spans.size());
    for (Span span : spans) {
      out.number(span.start());
      out.number(span.end());
      out.tag(span.kind().code());
      out.text(span.value());
    }
  }

  static List<SourceLine> read(WireInput in) throws IOException {
    int count = in.number(0, Meter.MAX_LINES, "number of lines");
    in.meter().lines(count);
    List<SourceLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(readLine(in));
    }
    return List.copyOf(lines);
  }

  private static SourceLine readLine(WireInput in) throws IOException {
    int number = in.number(0, Integer.MAX_VALUE, "line number");
    int page = in.number(0, Integer.MAX_VALUE, "page");
    Form form = form(in);
    int rank = in.number(0, MAX_RANK, "rank");
    String label = in.text(MAX_LABEL, "label");
    String raw = in.text(MAX_TEXT, "text");
    String text = in.flag() ? raw : in.text(MAX_TEXT, "text");
    List<Span> spans = readSpans(in, text.length());
    Layout layout = LayoutCodec.read(in);
    return new SourceLine(number, page, form, rank, label, raw, text, spans, layout);
  }

  private static List<Span> readSpans(WireInput in, int length) throws IOException {
    int count = in.number(0, Meter.MAX_SPANS, "number of spans");
    in.meter().spans(count);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int start = in.number(0, length - 1, "start of a span");
      int end = in.number(start + 1, length, "end of a span");
      spans.add(new Span(start, end, kind(in), in.text(MAX_LABEL, "span")));
    }
    return List.copyOf(spans);
  }

  private static Form form(WireInput in) throws IOException {
    try {
      return Form.valueOf(in.text(MAX_LABEL, "form"));
    } catch (IllegalArgumentException e) {
      throw new WireException("a form that there is not");
    }
  }

  private static Span.Kind kind(WireInput in) throws IOException {
    try {
      return Span.Kind.ofCode(in.tag());
    } catch (IllegalArgumentException e) {
      throw new WireException("a kind of span that there is not");
    }
  }
}
