package org.vademecum.server.publish.erasure;

import java.nio.charset.StandardCharsets;
import org.vademecum.core.document.Digest;

/** Digests of texts within one work, by which an erased one is known when it comes again. */
public final class TextDigests {

  /** White space does not matter. */
  public static Digest of(String collection, String symbol, String text) {
    String plain = text.replaceAll("\\s+", " ").strip();
    return Digest.of(
        ("text\n" + collection + "\n" + symbol + "\n" + plain).getBytes(StandardCharsets.UTF_8));
  }

  private TextDigests() {}
}
