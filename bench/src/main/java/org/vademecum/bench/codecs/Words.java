package org.vademecum.bench.codecs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.vademecum.bench.pack.HeldNodes;
import org.vademecum.bench.pack.TextFolder;
import org.vademecum.client.read.IndexedSections;
import org.vademecum.core.bundle.BundleWriter;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.PackMap;

/** The product's own coder at work. */
final class Words {
  private static final NodeSink DROPPED = (digest, bytes) -> {};

  /** The bare texts, each one text to the coder. */
  static Row texts(List<String> texts, long bytes, Effort effort) throws IOException {
    int window = CodedWriter.window(bytes);
    byte[][] coded = new byte[1][];
    double encoding =
        Cpu.median(
            () -> {
              CodedWriter out = new CodedWriter(window, effort);
              texts.forEach(out::text);
              coded[0] = out.finish();
            });
    double decoding =
        Cpu.median(
            () -> {
              CodedReader in = new CodedReader(new ByteArrayInputStream(coded[0]), window, bytes);
              for (int left = texts.size(); left > 0; left--) {
                in.text();
              }
            });
    return row(effort, coded[0].length, encoding, decoding, 0);
  }

  /**
   * The whole pack. What decoding takes is what reading the bundle takes without building its trees
   * and digests, which whoever stores sections has to do whatever they were decoded from.
   *
   * @param file where the bundle is left
   * @param stores where it is applied
   */
  static Row pack(
      HeldNodes nodes,
      TextFolder.Pack pack,
      List<TextFolder.Work> works,
      Effort effort,
      Path file,
      Stores stores)
      throws IOException {
    byte[][] bundle = new byte[1][];
    double encoding =
        Cpu.median(
            () ->
                bundle[0] =
                    BundleWriter.write(nodes, "bench", pack.language(), pack.root(), effort));
    Files.write(file, bundle[0]);
    double reading =
        Cpu.median(() -> JavaDecoder.BUNDLE.decode(new ByteArrayInputStream(bundle[0])));
    double building = Cpu.median(() -> build(works));
    double decoding = Math.max(0, reading - building);
    double applying = stores.applying(file, new IndexedSections());
    return row(effort, bundle[0].length, encoding, decoding, applying - decoding);
  }

  private static void build(List<TextFolder.Work> works) {
    TreeMap<String, Digest> roots = new TreeMap<>();
    for (TextFolder.Work work : works) {
      roots.put(
          work.head().symbol().value(),
          ExpressionBuilder.build(work.head(), work.sections(), DROPPED).digest());
    }
    PackMap.build(roots, DROPPED);
  }

  private static Row row(
      Effort effort, int bytes, double encoding, double decoding, double storing) {
    return new Row(
        "words, " + effort.name().toLowerCase(Locale.ROOT),
        bytes,
        encoding,
        OptionalDouble.empty(),
        OptionalDouble.of(decoding),
        0,
        storing,
        OptionalInt.empty());
  }

  private Words() {}
}
