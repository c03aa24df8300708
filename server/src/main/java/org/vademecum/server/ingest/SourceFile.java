package org.vademecum.server.ingest;

import java.util.Locale;
import org.vademecum.core.document.Digest;

/**
 * A file to import. The bytes are shared, not copied: nobody may change them.
 *
 * @param name its name, whose extension says its format
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent")
public record SourceFile(String name, byte[] bytes) {

  /** The extension in lower case without its dot, or empty. */
  public String extension() {
    int dot = name.lastIndexOf('.');
    return dot <= name.lastIndexOf('/') ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** SHA-256 of the content. */
  public Digest digest() {
    return Digest.of(bytes);
  }
}
