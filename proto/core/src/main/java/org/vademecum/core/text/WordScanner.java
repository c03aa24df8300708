package org.vademecum.core.text;

/** Walks one text once and cuts it into tokens. */
final class WordScanner {
  private final LanguageRules rules;
  private final String text;
  private final Analyzer.WordUse use;
  private final StringBuilder word = new StringBuilder();
  private int wordStart;
  private int wordEnd;
  private boolean wordIsSign;
  private boolean afterApostrophe;

  WordScanner(LanguageRules rules, String text, Analyzer.WordUse use) {
    this.rules = rules;
    this.text = text;
    this.use = use;
  }

  void scan() {
    int next;
    for (int at = 0; at < text.length(); at = next) {
      int codePoint = text.codePointAt(at);
      next = at + Character.charCount(codePoint);
      take(codePoint, at, next);
    }
    endWord(false);
  }

  private void take(int codePoint, int start, int end) {
    switch (rules.chars().classOf(codePoint)) {
      case WORD -> takeLetter(codePoint, start, end);
      case SIGN -> takeSign(codePoint, start, end);
      case DROPPED -> wordEnd = end;
      case APOSTROPHE -> takeApostrophe();
      case SEPARATOR -> part();
    }
  }

  private void takeLetter(int codePoint, int start, int end) {
    if (wordIsSign) {
      part();
    }
    append(codePoint, start, end);
  }

  private void takeSign(int codePoint, int start, int end) {
    part();
    wordIsSign = true;
    append(codePoint, start, end);
  }

  private void append(int codePoint, int start, int end) {
    if (word.length() == 0) {
      wordStart = start;
    }
    word.append(rules.chars().fold(codePoint));
    wordEnd = end;
  }

  private void takeApostrophe() {
    boolean afterWord = word.length() > 0;
    endWord(true);
    afterApostrophe = afterWord;
  }

  private void part() {
    endWord(false);
    afterApostrophe = false;
  }

  private void endWord(boolean beforeApostrophe) {
    if (word.length() == 0) {
      return;
    }
    String whole = Analyzer.cap(word.toString());
    boolean vanishes =
        (beforeApostrophe && rules.elided().contains(whole))
            || (afterApostrophe && rules.enclitics().contains(whole));
    if (!vanishes) {
      use.word(whole, wordStart, wordEnd);
    }
    word.setLength(0);
    wordIsSign = false;
  }
}
