package org.vademecum.bench.codecs;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brotli.dec.BrotliInputStream;
import org.vademecum.bench.pack.Tool;

/** General compressors that begin at a text which the reader has. */
final class Primed {
  private static final int LEVEL = 19;

  /** Bytes that a window of 24 bits reaches back, the largest that RFC 7932 allows. */
  private static final int REACH = (1 << 24) - 16;

  private static final String OLD = "dictionary";

  private final Path work;
  private final boolean brotli;

  Primed(Path work) throws IOException {
    this.work = work;
    this.brotli = brotliTakesDictionaries();
  }

  /**
   * A coded text.
   *
   * @param decoding seconds
   */
  record Coded(long bytes, double decoding) {}

  /** By zstd within this process; without a dictionary where the old text is empty. */
  static byte[] zstd(byte[] old, byte[] text) {
    try (ZstdCompressCtx zstd = new ZstdCompressCtx()) {
      zstd.setLevel(LEVEL).setChecksum(false).setContentSize(false);
      if (old.length > 0) {
        zstd.loadDict(old);
      }
      return zstd.compress(text);
    }
  }

  /** What {@link #zstd} wrote. */
  static byte[] unzstd(byte[] old, byte[] coded, int size) {
    try (ZstdDecompressCtx zstd = new ZstdDecompressCtx()) {
      if (old.length > 0) {
        zstd.loadDict(old);
      }
      return zstd.decompress(coded, size);
    }
  }

  /**
   * By brotli, where its program takes dictionaries (from version 1.1 on); decoded in Java where
   * that can read it, else by the program.
   */
  Optional<Coded> brotli(byte[] old, byte[] text) throws IOException {
    if (!brotli) {
      return Optional.empty();
    }
    String window = old.length + text.length < REACH ? "--lgwin=24" : "--large_window=26";
    List<String> encoder = List.of("brotli", "-q", "11", window, "-c", "-D", OLD, Codec.PLAIN);
    byte[] coded = code(old, text, encoder);
    try {
      return Optional.of(new Coded(coded.length, Cpu.median(() -> unbrotli(old, coded))));
    } catch (IOException e) {
      System.out.println("brotli's Java decoder cannot read the next one: " + e.getMessage());
    }
    List<String> decoder = List.of("brotli", "-d", window, "-c", "-D", OLD, Codec.CODED);
    return Optional.of(new Coded(coded.length, Cpu.medianOfTool(decoder, work)));
  }

  private static void unbrotli(byte[] old, byte[] coded) throws IOException {
    InputStream in = new ByteArrayInputStream(coded);
    try (InputStream texts = new BrotliInputStream(in, JavaDecoder.BUFFER, old)) {
      texts.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** By zstd's program, for a dictionary of any size; decoded within this process. */
  Optional<Coded> zstdPatch(byte[] old, byte[] text) throws IOException {
    if (!Tool.has("zstd")) {
      return Optional.empty();
    }
    String from = "--patch-from=" + OLD;
    byte[] coded =
        code(
            old,
            text,
            List.of("zstd", "-qq", "-19", "--no-check", "--long=27", from, "-c", Codec.PLAIN));
    double decoding = Cpu.median(() -> unzstd(old, coded, text.length));
    return Optional.of(new Coded(coded.length, decoding));
  }

  private byte[] code(byte[] old, byte[] text, List<String> encoder) throws IOException {
    Files.write(work.resolve(OLD), old);
    Files.write(work.resolve(Codec.PLAIN), text);
    Path coded = work.resolve(Codec.CODED);
    Tool.run(encoder, work, coded.toFile());
    return Files.readAllBytes(coded);
  }

  private boolean brotliTakesDictionaries() throws IOException {
    if (!Tool.has("brotli")) {
      return false;
    }
    Path help = work.resolve("help");
    Tool.run(List.of("sh", "-c", "brotli --help 2>&1"), work, help.toFile());
    boolean takes = Files.readString(help).contains("--dictionary");
    if (!takes) {
      System.out.println("skipped: this brotli takes no dictionaries (version 1.1 does)");
    }
    return takes;
  }
}
