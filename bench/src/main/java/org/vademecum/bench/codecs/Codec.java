package org.vademecum.bench.codecs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A general compressor as a program of the system.
 *
 * @param encoder reads {@link #PLAIN} in the working directory and writes to its output
 * @param decoder reads {@link #CODED}
 * @param java what decodes it in a JVM
 */
record Codec(String name, List<String> encoder, List<String> decoder, Optional<JavaDecoder> java) {
  static final String PLAIN = "plain";
  static final String CODED = "coded";

  /**
   * All that are compared.
   *
   * @param slow with what takes minutes for a few megabytes
   */
  static List<Codec> all(boolean slow) {
    List<Codec> all = new ArrayList<>();
    all.add(of("gzip -9", "gzip -d -c", JavaDecoder.GZIP));
    all.add(of("bzip2 -9", "bzip2 -d -c", JavaDecoder.BZIP2));
    all.add(of("zstd -q -3", "zstd -q -d -c", JavaDecoder.ZSTD));
    all.add(of("zstd -q -19 --long=27", "zstd -q -d --long=27 -c", JavaDecoder.ZSTD_WHOLE));
    all.add(of("zstd -q -22 --ultra", "zstd -q -d --long=27 -c", JavaDecoder.ZSTD_WHOLE));
    all.add(of("brotli -q 5 --lgwin=24", "brotli -d -c", JavaDecoder.BROTLI));
    all.add(of("brotli -q 11 --lgwin=24", "brotli -d -c", JavaDecoder.BROTLI));
    all.add(native_("brotli -q 11 --large_window=27", "brotli -d --large_window=27 -c"));
    all.add(of("xz -6", "xz -d -c", JavaDecoder.XZ));
    all.add(of("xz -9e", "xz -d -c", JavaDecoder.XZ));
    all.add(
        archive(
            "7z PPMd, order 16, 256 MB",
            "rm -f p.7z; 7z a -bd -m0=PPMd:o=16:mem=256m p.7z plain >&2 && cat p.7z",
            "7z x -bd -so coded"));
    if (slow) {
      all.add(
          archive(
              "zpaq -m5",
              "rm -f p.zpaq; zpaq add p.zpaq plain -m5 -t1 >&2 && cat p.zpaq",
              "cp coded c.zpaq; zpaq extract c.zpaq -test -t1 >&2"));
    }
    return all;
  }

  private static Codec of(String encoder, String decoder, JavaDecoder java) {
    return new Codec(
        encoder.replace(" -q -", " -"),
        words(encoder + " -c " + PLAIN),
        words(decoder + " " + CODED),
        Optional.of(java));
  }

  private static Codec native_(String encoder, String decoder) {
    return new Codec(
        encoder, words(encoder + " -c " + PLAIN), words(decoder + " " + CODED), Optional.empty());
  }

  private static Codec archive(String name, String encoder, String decoder) {
    return new Codec(name, shell(encoder), shell(decoder), Optional.empty());
  }

  private static List<String> shell(String commands) {
    return List.of("sh", "-c", "exec 2>/dev/null; " + commands);
  }

  private static List<String> words(String command) {
    return List.of(command.split(" ", -1));
  }

  /** The program that must be installed. */
  String program() {
    return name.substring(0, name.indexOf(' '));
  }
}
