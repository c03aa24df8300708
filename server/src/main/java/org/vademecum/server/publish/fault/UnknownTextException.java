package org.vademecum.server.publish.fault;

import java.util.Map;

/** A text that no edition of a collection ever had. */
public final class UnknownTextException extends PublishException {

  /**
   * @param text the work, perhaps with {@code #section}
   * @param language empty for all languages
   */
  public UnknownTextException(String collection, String text, String language) {
    super(
        "no edition of '"
            + collection
            + "' has "
            + text
            + (language.isEmpty() ? "" : " in " + language)
            + " to erase; what only a draft holds goes when it is taken out of the draft",
        Map.of("collection", collection, "text", text, "language", language));
  }
}
