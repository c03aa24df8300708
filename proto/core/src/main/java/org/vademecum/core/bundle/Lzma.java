package org.vademecum.core.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.LZMAOutputStream;

/** Raw LZMA as both files use it: lc=3 lp=0 pb=0, no header, no end marker, preset dictionary. */
final class Lzma {
  private static final int LC = 3;
  private static final byte PROPERTIES = LC;
  private static final int SMALLEST_DICTIONARY = 4096;
  private static final int LARGEST_WINDOW = 8 << 20;

  /** Dictionary size for a body and its preset dictionary: a power of two up to the largest. */
  static int dictionarySize(long bytes) {
    int size = SMALLEST_DICTIONARY;
    while (size < bytes && size < LARGEST_WINDOW) {
      size <<= 1;
    }
    return size;
  }

  static byte[] encode(byte[] body, byte[] preset, int dictionarySize) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(64, body.length / 4));
    try (LZMAOutputStream lzma =
        new LZMAOutputStream(out, options(preset, dictionarySize), false)) {
      lzma.write(body);
      lzma.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  private static LZMA2Options options(byte[] preset, int dictionarySize) throws IOException {
    LZMA2Options options = new LZMA2Options(9);
    options.setDictSize(dictionarySize);
    options.setLcLp(LC, 0);
    options.setPb(0);
    options.setNiceLen(LZMA2Options.NICE_LEN_MAX);
    if (preset.length > 0) {
      options.setPresetDict(preset);
    }
    return options;
  }

  /** Decodes a body; the decoder is told the preset's bytes too, as it sizes its window by them. */
  static InputStream decode(InputStream in, long size, byte[] preset, int dictionarySize)
      throws IOException {
    byte @Nullable [] dictionary = preset.length == 0 ? null : preset;
    InputStream lzma =
        new LZMAInputStream(in, size + preset.length, PROPERTIES, dictionarySize, dictionary);
    return new LimitedInputStream(lzma, size);
  }

  private Lzma() {}
}
