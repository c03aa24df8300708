package org.vademecum.core.bundle;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.Map;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.ExpressionReader;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.proto.v1.BundleHeader;
import org.vademecum.proto.v1.BundleItem;
import org.vademecum.proto.v1.Coding;

/** Writes the bundle of a root. */
public final class BundleWriter {
  private final NodeSource source;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  private BundleWriter(NodeSource source) {
    this.source = source;
  }

  /** The bundle file of a pack's root; the same bytes for the same arguments. */
  public static byte[] write(NodeSource source, String collection, Language language, Digest root) {
    byte[] body = new BundleWriter(source).body(root);
    int dictionarySize = Lzma.dictionarySize(body.length);
    BundleHeader header =
        BundleHeader.newBuilder()
            .setEncoder(Encoder.CURRENT)
            .setCollection(collection)
            .setLanguage(language.tag())
            .setRoot(ByteString.copyFrom(root.toBytes()))
            .setCoding(Coding.CODING_LZMA)
            .setBodySize(body.length)
            .setDictionarySize(dictionarySize)
            .build();
    byte[] coded = Lzma.encode(body, new byte[0], dictionarySize);
    return Frames.file(Frames.BUNDLE_MAGIC, header, coded);
  }

  private byte[] body(Digest root) {
    Iterator<Map.Entry<String, Digest>> works = PackMap.iterate(source, root);
    while (works.hasNext()) {
      work(Nodes.expression(source.node(works.next().getValue())));
    }
    return body.toByteArray();
  }

  private void work(Expression expression) {
    ExpressionHead head = ExpressionHead.of(expression);
    put(BundleItem.newBuilder().setExpression(Heads.toMessage(head)));
    SectionRuns.Writer runs =
        new SectionRuns.Writer(run -> put(BundleItem.newBuilder().setSections(run)));
    new ExpressionReader(source, expression).forEachRemaining(runs::add);
    runs.finish();
  }

  private void put(BundleItem.Builder item) {
    Frames.append(body, item.build());
  }
}
