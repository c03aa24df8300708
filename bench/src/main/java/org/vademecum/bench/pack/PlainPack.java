package org.vademecum.bench.pack;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.ExtensionRegistryLite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Span;
import org.vademecum.proto.v1.DeltaEntry;
import org.vademecum.proto.v1.SectionContent;

/**
 * A pack as general compressors would get it: its messages one behind the other, of heads what
 * plain texts have.
 */
public final class PlainPack {

  /** The bytes of all works. */
  public static byte[] write(List<TextFolder.Work> works) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    for (TextFolder.Work work : works) {
      out.writeMessageNoTag(head(work.head()));
      out.writeUInt32NoTag(work.sections().size());
      for (NumberedSection section : work.sections()) {
        out.writeMessageNoTag(entry(section));
      }
    }
    out.flush();
    return bytes.toByteArray();
  }

  private static org.vademecum.proto.v1.ExpressionHead head(ExpressionHead head) {
    var message =
        org.vademecum.proto.v1.ExpressionHead.newBuilder()
            .setSymbol(head.symbol().value())
            .setLanguage(head.language().tag())
            .setTitle(head.title())
            .setWorkKind(head.workKind());
    for (Part part : head.parts()) {
      message.addParts(
          org.vademecum.proto.v1.Part.newBuilder()
              .setName(part.name())
              .setKind(part.kind().code())
              .setFirstSection(part.firstSection()));
    }
    return message.build();
  }

  private static DeltaEntry entry(NumberedSection numbered) {
    Section section = numbered.section();
    SectionContent.Builder content =
        SectionContent.newBuilder()
            .setId(section.id())
            .setKind(section.kind().code())
            .setText(section.text());
    for (Span span : section.spans()) {
      content.addSpans(
          org.vademecum.proto.v1.Span.newBuilder()
              .setStart(span.start())
              .setLength(span.end() - span.start())
              .setKind(span.kind().code())
              .setValue(span.value()));
    }
    return DeltaEntry.newBuilder()
        .setLevel(numbered.level())
        .setNumber(numbered.number())
        .setContent(content)
        .build();
  }

  /**
   * Reads the messages.
   *
   * @return how many sections there are
   */
  public static long parse(byte[] plain) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(plain);
    ExtensionRegistryLite none = ExtensionRegistryLite.getEmptyRegistry();
    long sections = 0;
    while (!in.isAtEnd()) {
      in.readMessage(org.vademecum.proto.v1.ExpressionHead.parser(), none);
      for (int left = in.readUInt32(); left > 0; left--) {
        sections += in.readMessage(DeltaEntry.parser(), none).hasContent() ? 1 : 0;
      }
    }
    return sections;
  }

  private PlainPack() {}
}
