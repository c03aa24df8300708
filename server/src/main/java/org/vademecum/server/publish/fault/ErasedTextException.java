package org.vademecum.server.publish.fault;

import java.util.Map;

/** A text comes in that was erased before. */
public final class ErasedTextException extends PublishException {
  private ErasedTextException(String message, Map<String, Object> details) {
    super(message, details);
  }

  /**
   * A file brings an erased text back.
   *
   * @param what of it was erased
   * @param reason for which it was
   */
  public static ErasedTextException of(String file, String what, String reason) {
    return new ErasedTextException(
        file
            + ": "
            + what
            + " was erased from this collection ("
            + reason
            + "); leave it out, or say that it may come back with allow_erased",
        Map.of("file", file, "what", what, "reason", reason));
  }

  /** A change of a draft that is older than the erasing of a text has that text. */
  public static ErasedTextException ofOldDraft(String draft, String reason) {
    return new ErasedTextException(
        "the draft '"
            + draft
            + "' is older than an edition that erased a text which this change has ("
            + reason
            + "); rebase it, then leave that text out",
        Map.of("draft", draft, "reason", reason));
  }
}
