package org.vademecum.server.ingest.change;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with the number that is printed before it: {@code 2 bis. The Committee…}.
 *
 * @param printed the number in its dress, or empty
 * @param number as one quotes it, or empty
 * @param text the rest
 */
record Numbered(String printed, String number, String text) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<printed>[(（]?(?<n>[0-9\\u0660-\\u0669]{1,3}(?: ?(?:bis|ter|quater|مكررا?ً?|之[一二三]))?"
              + "|\\p{L})[)）]?[.．、:：]?)(?:\\s+|(?<=[.．、:：])(?=\\p{IsHan}))(?<text>.+)",
          Pattern.DOTALL);

  static Numbered of(String text) {
    Matcher matcher = NUMBER.matcher(text);
    boolean dressed = matcher.matches() && isNumber(matcher.group("printed"));
    return dressed
        ? new Numbered(
            stop(matcher.group("printed")), matcher.group("n"), matcher.group("text").strip())
        : new Numbered("", "", text);
  }

  private static boolean isNumber(String printed) {
    boolean ends = ".．、)）:：".indexOf(printed.charAt(printed.length() - 1)) >= 0;
    return ends || printed.endsWith("bis") || printed.endsWith("ter") || printed.endsWith("quater");
  }

  /** A colon stands between number and text in instructions only. */
  private static String stop(String printed) {
    int last = printed.length() - 1;
    boolean colon = ":：".indexOf(printed.charAt(last)) >= 0;
    boolean bare = Character.isLetterOrDigit(printed.charAt(last));
    return (colon ? printed.substring(0, last) : printed) + (colon || bare ? "." : "");
  }
}
