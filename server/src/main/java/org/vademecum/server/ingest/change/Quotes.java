package org.vademecum.server.ingest.change;

/** Words in quotation marks, of the pairs that documents in six languages use. */
final class Quotes {
  private static final String OPENING = "“«\"„「『‘";
  private static final String CLOSING = "”»\"“」』’";
  private static final String STOPS = ".。";

  private Quotes() {}

  /** Whether all of a text, a full stop after it aside, stands in one pair of marks. */
  static boolean isQuoted(String text) {
    String inner = withoutStop(text.strip());
    if (inner.length() < 2) {
      return false;
    }
    int pair = OPENING.indexOf(inner.charAt(0));
    int close = pair < 0 ? -1 : inner.indexOf(CLOSING.charAt(pair), 1);
    return close == inner.length() - 1;
  }

  /** The words without their marks. */
  static String bare(String text) {
    String inner = text.strip();
    if (!isQuoted(inner)) {
      return inner;
    }
    String marked = withoutStop(inner);
    return marked.substring(1, marked.length() - 1).strip();
  }

  static String withoutStop(String text) {
    boolean stop = !text.isEmpty() && STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
    return stop ? text.substring(0, text.length() - 1).strip() : text;
  }
}
