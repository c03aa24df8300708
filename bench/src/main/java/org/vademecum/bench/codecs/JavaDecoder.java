package org.vademecum.bench.codecs;

import io.airlift.compress.zstd.ZstdDecompressor;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.brotli.dec.BrotliInputStream;
import org.tukaani.xz.XZInputStream;
import org.vademecum.core.bundle.BundleReader;
import org.vademecum.core.bundle.Caps;
import org.vademecum.core.bundle.PackListener;

/** Decoders that run in a JVM without native code, but gzip's, which every platform has. */
enum JavaDecoder {
  GZIP,
  BZIP2,
  XZ,
  BROTLI,
  /** Its window is at most 8 MiB. */
  ZSTD,
  /** Any window, with the file and what it decodes to in memory. */
  ZSTD_WHOLE,
  /** A bundle of ours, all its nodes built. */
  BUNDLE;

  static final int BUFFER = 1 << 14;

  /** Decodes all. */
  void decode(InputStream coded) throws IOException {
    try (InputStream in = open(coded)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private InputStream open(InputStream coded) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPInputStream(coded, BUFFER);
      case BZIP2 -> new BZip2CompressorInputStream(coded);
      case XZ -> new XZInputStream(coded);
      case BROTLI -> new BrotliInputStream(coded, BUFFER);
      case ZSTD -> new ZstdInputStream(coded);
      case ZSTD_WHOLE -> zstd(coded);
      case BUNDLE -> bundle(coded);
    };
  }

  private static InputStream zstd(InputStream coded) throws IOException {
    byte[] in = coded.readAllBytes();
    byte[] out = new byte[(int) ZstdDecompressor.getDecompressedSize(in, 0, in.length)];
    new ZstdDecompressor().decompress(in, 0, in.length, out, 0, out.length);
    return new ByteArrayInputStream(out);
  }

  private static InputStream bundle(InputStream coded) throws IOException {
    BundleReader.read(coded, Caps.none(), (digest, node) -> {}, PackListener.NONE);
    return InputStream.nullInputStream();
  }

  /** Decodes a file once: its decoder's name, its path. */
  public static void main(String[] arguments) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(arguments[1]))) {
      valueOf(arguments[0]).decode(in);
    }
  }
}
