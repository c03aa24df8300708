package org.vademecum.bench.codecs;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vademecum.bench.pack.LeastHeap;

/** A general compressor at work on a body. */
final class Peer {
  /** A JVM of its own for each try is slow: two megabytes are near enough. */
  static final LeastHeap HEAP = new LeastHeap(2, 256, 2);

  private final Codec codec;
  private final Path work;

  Peer(Codec codec, Path work) {
    this.codec = codec;
    this.work = work;
  }

  /**
   * Codes the body of the working directory and decodes it again.
   *
   * @param parsing seconds until what was decoded is sections
   * @param storing seconds until those are stored and indexed
   */
  Row measure(double parsing, double storing) throws IOException {
    File coded = work.resolve(Codec.CODED).toFile();
    double encoding = Cpu.tool(codec.encoder(), work, coded);
    OptionalDouble tool = OptionalDouble.of(tool());
    OptionalDouble java = codec.java().isPresent() ? java(coded.toPath()) : OptionalDouble.empty();
    return new Row(
        codec.name(), coded.length(), encoding, tool, java, parsing, storing, OptionalInt.empty());
  }

  private double tool() throws IOException {
    return Cpu.medianOfTool(codec.decoder(), work);
  }

  private OptionalDouble java(Path coded) throws IOException {
    byte[] bytes = Files.readAllBytes(coded);
    JavaDecoder decoder = codec.java().orElseThrow();
    return OptionalDouble.of(Cpu.median(() -> decoder.decode(new ByteArrayInputStream(bytes))));
  }

  /** The row with the smallest heap of its Java decoder, where it has one. */
  Row withHeap(Row row) throws IOException {
    if (codec.java().isEmpty()) {
      return row;
    }
    List<String> arguments =
        List.of(codec.java().orElseThrow().name(), work.resolve(Codec.CODED).toString());
    return row.withHeap(HEAP.of(JavaDecoder.class, () -> arguments));
  }
}
