package org.vademecum.server.http;

/** Small documents of the kind that ingest reads. */
final class Samples {
  static final String QUERY = "name=wells.en.txt&symbol=T/2026/1&lang=en";

  /** A guideline of one heading and some numbered paragraphs. */
  static String guideline(String... paragraphs) {
    StringBuilder text = new StringBuilder("Wells and pumps: a short guideline\n\nI. Purpose\n");
    for (int i = 0; i < paragraphs.length; i++) {
      text.append('\n').append(i + 1).append(". ").append(paragraphs[i]).append('\n');
    }
    return text.toString();
  }

  private Samples() {}
}
