package org.vademecum.server.publish.fault;

import java.util.List;
import java.util.Map;

/** A work is to be shown again that is not withdrawn, or not in that language alone. */
public final class UnknownWithdrawalException extends PublishException {

  /**
   * @param language empty for all languages
   * @param withdrawn languages in which the work is withdrawn; an empty one for all of them
   */
  public UnknownWithdrawalException(String symbol, String language, List<String> withdrawn) {
    super(message(symbol, language, withdrawn), Map.of("symbol", symbol, "language", language));
  }

  private static String message(String symbol, String language, List<String> withdrawn) {
    if (withdrawn.contains("")) {
      return symbol
          + " is withdrawn in all languages, not in "
          + language
          + " alone; show it in all languages, then withdraw it in the others";
    }
    return symbol
        + " is not withdrawn"
        + (language.isEmpty() ? "" : " in " + language)
        + (withdrawn.isEmpty() ? "" : ", but in " + String.join(", ", withdrawn))
        + ", so it cannot be shown again";
  }
}
