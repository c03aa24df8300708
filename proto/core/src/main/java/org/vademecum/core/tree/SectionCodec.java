package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Correction;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;

/** Canonical form of a section. */
final class SectionCodec {

  static byte[] encode(Section section) {
    CanonicalWriter out = new CanonicalWriter();
    boolean corrected = section.correction().isPresent();
    out.tag(corrected ? NodeType.CORRECTED_SECTION : NodeType.SECTION).string(section.id());
    content(out, section);
    section.correction().ifPresent(correction -> correction(out, correction));
    return out.toBytes();
  }

  private static void content(CanonicalWriter out, Section section) {
    out.varint(section.kind().code());
    out.string(section.text()).varint(section.spans().size());
    for (Span span : section.spans()) {
      out.varint(span.start()).varint(span.end() - (long) span.start());
      out.varint(span.kind().code()).string(span.value());
    }
  }

  private static void correction(CanonicalWriter out, Correction correction) {
    out.varint(correction.issued().isPresent() ? 1 : 0);
    correction.issued().ifPresent(issued -> content(out, issued));
    ChangeCodec.links(out, correction.changes());
  }

  static Section decode(byte[] bytes) {
    CanonicalReader in = new CanonicalReader(bytes);
    boolean corrected = in.isSecond(NodeType.SECTION, NodeType.CORRECTED_SECTION);
    String id = in.string();
    Section plain = content(in, id);
    Section section = corrected ? corrected(in, plain) : plain;
    in.end();
    return section;
  }

  private static Section corrected(CanonicalReader in, Section text) {
    Optional<Section> issued = in.flag() ? Optional.of(content(in, text.id())) : Optional.empty();
    Correction correction = new Correction(issued, ChangeCodec.links(in));
    return new Section(text.id(), text.kind(), text.text(), text.spans(), Optional.of(correction));
  }

  private static Section content(CanonicalReader in, String id) {
    SectionKind kind = SectionKind.ofCode(in.smallInt());
    String text = in.string();
    int count = in.count();
    List<Span> spans = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      spans.add(span(in));
    }
    Section section = new Section(id, kind, text, spans);
    if (!section.spans().equals(spans)) {
      throw new MalformedNodeException("the spans of section " + id + " are out of order");
    }
    return section;
  }

  private static Span span(CanonicalReader in) {
    int start = in.smallInt();
    int end = Math.addExact(start, in.smallInt());
    return new Span(start, end, Span.Kind.ofCode(in.smallInt()), in.string());
  }

  private SectionCodec() {}
}
