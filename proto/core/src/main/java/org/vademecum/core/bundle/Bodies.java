package org.vademecum.core.bundle;

import java.io.InputStream;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.proto.v1.Coding;

/** Opens the body of a file under the caps. */
final class Bodies {

  static CodedReader open(InputStream in, Coding coding, long size, int window, Caps caps) {
    Caps.check("bytes when decoded", size, caps.bodyBytes());
    if (coding != Coding.CODING_WORDS) {
      throw new MalformedBundleException(
          "the file's coding is unknown to this version; update the app");
    }
    return new CodedReader(in, window, size);
  }

  private Bodies() {}
}
