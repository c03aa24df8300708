package org.vademecum.server.ingest.source;

import org.vademecum.core.document.Digest;

/**
 * A picture or figure that a source file holds: kept by digest, optional for readers to download.
 * The bytes are shared, not copied: nobody may change them.
 *
 * @param name unique in its file, without a path, e.g. {@code page-3-1.png}
 * @param mediaType e.g. {@code image/png}
 * @param page where it stands, from 1; 0 when it has none
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String name, String mediaType, int page, byte[] bytes) {

  public Attachment {
    if (name.isBlank() || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("not the name of an attachment: '" + name + "'");
    }
    if (mediaType.indexOf('/') <= 0 || page < 0) {
      throw new IllegalArgumentException(
          name + ": media type '" + mediaType + "', page " + page + " (expected type/subtype, 0…)");
    }
  }

  /** SHA-256 of the content. */
  public Digest digest() {
    return Digest.of(bytes);
  }
}
