package org.vademecum.server.ingest.source;

import org.vademecum.core.document.Digest;

/**
 * A picture in a source file. The bytes are shared, not copied: nobody may change them.
 *
 * @param name within the source file, e.g. {@code word/media/image1.png}
 * @param mediaType e.g. {@code image/png}
 * @param line of the {@link SourceLine} in or after which it stands
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String name, String mediaType, int line, byte[] bytes) {

  /** SHA-256 of the content. */
  public Digest digest() {
    return Digest.of(bytes);
  }
}
