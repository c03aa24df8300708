package org.vademecum.core.trust.json;

import org.jspecify.annotations.Nullable;

/** What was offered is not made as trust metadata must be. */
public final class MalformedMetadataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedMetadataException(String message) {
    super(message);
  }

  public MalformedMetadataException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
