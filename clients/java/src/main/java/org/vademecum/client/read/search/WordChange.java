package org.vademecum.client.read.search;

/** In how many sections more, or fewer, a word stands, and where its term does. */
final class WordChange {
  private final TermChanges term;
  private int sections;
  private long lastText;

  WordChange(TermChanges term) {
    this.term = term;
  }

  TermChanges term() {
    return term;
  }

  int sections() {
    return sections;
  }

  /**
   * The word stands in a text, once or more.
   *
   * @param text ordinal of the text, from 1
   * @param sign 1 when the text comes, −1 when it goes
   */
  void standsIn(long text, int sign) {
    if (text != lastText) {
      lastText = text;
      sections += sign;
    }
  }
}
