package org.vademecum.bench.codecs;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vademecum.bench.pack.Tool;

/** General compressors that begin at a text which the reader has. */
final class Primed {
  private static final int LEVEL = 19;
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

  /** By brotli's own program, where that takes dictionaries (from version 1.1 on). */
  Optional<Coded> brotli(byte[] old, byte[] text) throws IOException {
    if (!brotli) {
      return Optional.empty();
    }
    return Optional.of(
        tool(
            old,
            text,
            List.of("brotli", "-q", "11", "--large_window=26", "-c", "-D", OLD, Codec.PLAIN),
            List.of("brotli", "-d", "--large_window=26", "-c", "-D", OLD, Codec.CODED)));
  }

  /** By zstd's own program, for a dictionary of any size. */
  Optional<Coded> zstdPatch(byte[] old, byte[] text) throws IOException {
    if (!Tool.has("zstd")) {
      return Optional.empty();
    }
    String from = "--patch-from=" + OLD;
    return Optional.of(
        tool(
            old,
            text,
            List.of("zstd", "-qq", "-19", "--no-check", "--long=27", from, "-c", Codec.PLAIN),
            List.of("zstd", "-qq", "-d", "--long=27", from, "-c", Codec.CODED)));
  }

  private Coded tool(byte[] old, byte[] text, List<String> encoder, List<String> decoder)
      throws IOException {
    Files.write(work.resolve(OLD), old);
    Files.write(work.resolve(Codec.PLAIN), text);
    File coded = work.resolve(Codec.CODED).toFile();
    Cpu.tool(encoder, work, coded);
    return new Coded(coded.length(), Cpu.medianOfTool(decoder, work));
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
