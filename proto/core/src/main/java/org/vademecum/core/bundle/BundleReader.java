package org.vademecum.core.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.coding.MalformedCodeException;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.MalformedNodeException;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.PackMap;
import org.vademecum.proto.v1.BundleHeader;

/** Reads a bundle in one pass, with memory for one section, the words and the list of works. */
public final class BundleReader {
  private final NodeSink sink;
  private final PackListener listener;
  private final Tally tally;
  private final TreeMap<String, Digest> works = new TreeMap<>();
  private @Nullable ExpressionBuilder builder;
  private @Nullable ExpressionHead head;

  private BundleReader(NodeSink sink, PackListener listener, Caps caps) {
    this.sink = sink;
    this.listener = listener;
    this.tally = new Tally(caps);
  }

  /** Reads the header alone, which says whose bundle it is. */
  public static BundleHeader header(InputStream in) throws IOException {
    return Frames.header(in, Frames.BUNDLE_MAGIC, BundleHeader.parser());
  }

  /**
   * Reads a bundle and puts all its nodes.
   *
   * @return the root that was built, which is the one the header names; the caller compares it with
   *     the signed record
   * @throws BundleException when the file must not be used; what was put before is to be dropped
   */
  public static Digest read(InputStream in, Caps caps, NodeSink sink, PackListener listener)
      throws IOException {
    BundleHeader header = header(in);
    Digest promised = Roots.of(header.getRoot(), "root");
    Digest built =
        guarded(() -> new BundleReader(sink, listener, caps).items(open(in, header, caps)));
    if (!built.equals(promised)) {
      throw new WrongRootException(promised, built);
    }
    return built;
  }

  private static CodedReader open(InputStream in, BundleHeader header, Caps caps) {
    Primer primer = Primer.of(header.getPrimer(), new Language(header.getLanguage()));
    CodedReader body =
        Bodies.open(in, header.getCoding(), header.getBodySize(), header.getWindow(), caps);
    body.prime(primer.texts());
    return body;
  }

  interface Reading {
    Digest run() throws IOException;
  }

  /** What damaged bytes make other layers say is said as a malformed file. */
  static Digest guarded(Reading reading) throws IOException {
    try {
      return reading.run();
    } catch (IllegalArgumentException
        | ArithmeticException
        | MalformedNodeException
        | MalformedCodeException e) {
      throw new MalformedBundleException("the file is damaged: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Digest items(CodedReader in) {
    HeadCoder heads = new HeadCoder();
    while (in.symbol(Contexts.WORK) != BundleWriter.END) {
      heads.readSymbol(in);
      begin(Heads.fromMessage(heads.read(in)));
      new SectionReader(in).forEach(this::section);
    }
    end();
    return PackMap.build(works, sink);
  }

  private void begin(ExpressionHead next) {
    end();
    String symbol = next.symbol().value();
    if (!works.isEmpty() && works.lastKey().compareTo(symbol) >= 0) {
      throw new MalformedBundleException("the works of a bundle are out of order at " + symbol);
    }
    tally.work();
    head = next;
    builder = new ExpressionBuilder(next, sink);
    listener.beginWork(next);
  }

  private void section(NumberedSection section, TextPieces pieces) {
    ExpressionBuilder current = builder;
    ExpressionHead of = head;
    if (current == null || of == null) {
      throw new MalformedBundleException("a bundle's sections come before their work");
    }
    tally.section(section.section());
    Digest digest = current.add(section);
    listener.sectionAdded(of.symbol(), section.section(), digest, pieces);
  }

  private void end() {
    ExpressionBuilder current = builder;
    if (current != null) {
      ExpressionBuilder.Stored stored = current.finish();
      works.put(stored.expression().symbol().value(), stored.digest());
      listener.endWork(stored);
    }
    builder = null;
  }
}
