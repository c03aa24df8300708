package org.vademecum.server.publish.fault;

import java.util.Map;

/** A work that a draft does not hold. */
public final class UnknownWorkException extends PublishException {
  public UnknownWorkException(String draft, String symbol, String language) {
    super(
        "the draft '"
            + draft
            + "' holds no "
            + symbol
            + " in "
            + language
            + "; show the draft to see what it holds",
        Map.of("draft", draft, "symbol", symbol, "language", language));
  }
}
