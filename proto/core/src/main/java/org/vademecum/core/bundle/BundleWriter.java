package org.vademecum.core.bundle;

import com.google.protobuf.ByteString;
import java.util.Iterator;
import java.util.Map;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.ExpressionReader;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.proto.v1.BundleHeader;
import org.vademecum.proto.v1.Coding;

/** Writes the bundle of a root. */
public final class BundleWriter {
  /** There is no other work. */
  static final int END = 0;

  private static final int WORK = 1;

  private final NodeSource source;
  private final CodedWriter out;
  private final HeadCoder heads = new HeadCoder();

  private BundleWriter(NodeSource source, CodedWriter out) {
    this.source = source;
    this.out = out;
  }

  /** The bundle file of a pack's root; the same bytes for the same arguments. */
  public static byte[] write(
      NodeSource source, String collection, Language language, Digest root, Effort effort) {
    Primer primer = Primer.latest(language);
    int window = CodedWriter.window(textBytes(source, root) + primer.size());
    CodedWriter out = new CodedWriter(window, effort);
    out.prime(primer.texts());
    new BundleWriter(source, out).body(root);
    byte[] coded = out.finish();
    BundleHeader header =
        BundleHeader.newBuilder()
            .setEncoder(Encoder.of(effort))
            .setCollection(collection)
            .setLanguage(language.tag())
            .setRoot(ByteString.copyFrom(root.toBytes()))
            .setCoding(Coding.CODING_WORDS)
            .setBodySize(out.size())
            .setWindow(window)
            .setPrimer(primer.number())
            .build();
    return Frames.file(Frames.BUNDLE_MAGIC, header, coded);
  }

  private static long textBytes(NodeSource source, Digest root) {
    long bytes = 0;
    Iterator<Map.Entry<String, Digest>> works = PackMap.iterate(source, root);
    while (works.hasNext()) {
      bytes += Nodes.expression(source.node(works.next().getValue())).textBytes();
    }
    return bytes;
  }

  private void body(Digest root) {
    Iterator<Map.Entry<String, Digest>> works = PackMap.iterate(source, root);
    while (works.hasNext()) {
      work(Nodes.expression(source.node(works.next().getValue())));
    }
    out.symbol(Contexts.WORK, END);
  }

  private void work(Expression expression) {
    ExpressionHead head = ExpressionHead.of(expression);
    out.symbol(Contexts.WORK, WORK);
    heads.writeSymbol(out, head.symbol().value());
    heads.write(out, Heads.toMessage(head));
    SectionWriter sections = new SectionWriter(out);
    new ExpressionReader(source, expression).forEachRemaining(sections::add);
    sections.finish();
  }
}
