package org.vademecum.core.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vademecum.proto.v1.Coding;

/** Opens the body of a file under the caps. */
final class Bodies {

  static InputStream open(
      InputStream in, Coding coding, long size, int dictionarySize, byte[] preset, Caps caps)
      throws IOException {
    Caps.check("bytes when decoded", size, caps.bodyBytes());
    Caps.check("bytes of dictionary", dictionarySize, Caps.DICTIONARY_BYTES);
    return switch (coding) {
      case CODING_STORED -> in;
      case CODING_LZMA ->
          new BufferedInputStream(Lzma.decode(in, size, preset, dictionarySize), 1 << 16);
      default ->
          throw new MalformedBundleException(
              "the file's coding is unknown to this version; update the app");
    };
  }

  private Bodies() {}
}
