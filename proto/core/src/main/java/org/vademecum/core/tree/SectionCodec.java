package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;

/** Canonical form of a section. */
final class SectionCodec {

  static byte[] encode(Section section) {
    CanonicalWriter out = new CanonicalWriter();
    out.tag(NodeType.SECTION).string(section.id()).varint(section.kind().code());
    out.string(section.text()).varint(section.spans().size());
    for (Span span : section.spans()) {
      out.varint(span.start()).varint(span.end() - (long) span.start());
      out.varint(span.kind().code()).string(span.value());
    }
    return out.toBytes();
  }

  static Section decode(byte[] bytes) {
    CanonicalReader in = new CanonicalReader(bytes);
    in.expectTag(NodeType.SECTION);
    String id = in.string();
    SectionKind kind = SectionKind.ofCode(in.smallInt());
    String text = in.string();
    int count = in.count();
    List<Span> spans = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      spans.add(span(in));
    }
    in.end();
    return new Section(id, kind, text, spans);
  }

  private static Span span(CanonicalReader in) {
    int start = in.smallInt();
    int end = Math.addExact(start, in.smallInt());
    return new Span(start, end, Span.Kind.ofCode(in.smallInt()), in.string());
  }

  private SectionCodec() {}
}
