package org.vademecum.core.text;

import java.util.ArrayList;
import java.util.List;

/** Walks one text once and cuts it into tokens. */
final class WordScanner {
  private final LanguageRules rules;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Gram> grams = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int wordStart;
  private int wordEnd;
  private boolean afterApostrophe;

  /** One character of a run without spaces. */
  private record Gram(String folded, int start, int end) {}

  WordScanner(LanguageRules rules, String text) {
    this.rules = rules;
    this.text = text;
  }

  List<Token> scan() {
    int next;
    for (int at = 0; at < text.length(); at = next) {
      int codePoint = text.codePointAt(at);
      next = at + Character.charCount(codePoint);
      take(codePoint, at, next);
    }
    endWord(false);
    endGrams();
    return tokens;
  }

  private void take(int codePoint, int start, int end) {
    switch (rules.chars().classOf(codePoint)) {
      case WORD -> takeLetter(codePoint, start, end);
      case GRAM -> takeGram(codePoint, start, end);
      case DROPPED -> stretch(end);
      case APOSTROPHE -> takeApostrophe();
      case SEPARATOR -> part();
    }
  }

  private void takeLetter(int codePoint, int start, int end) {
    endGrams();
    if (word.length() == 0) {
      wordStart = start;
    }
    word.append(rules.chars().fold(codePoint));
    wordEnd = end;
  }

  private void takeGram(int codePoint, int start, int end) {
    endWord(false);
    afterApostrophe = false;
    grams.add(new Gram(rules.chars().fold(codePoint), start, end));
  }

  private void takeApostrophe() {
    boolean afterWord = word.length() > 0;
    endWord(true);
    endGrams();
    afterApostrophe = afterWord;
  }

  private void part() {
    endWord(false);
    endGrams();
    afterApostrophe = false;
  }

  /** Lets what is open reach over a character that vanishes. */
  private void stretch(int end) {
    if (word.length() > 0) {
      wordEnd = end;
    } else if (!grams.isEmpty()) {
      Gram last = grams.remove(grams.size() - 1);
      grams.add(new Gram(last.folded(), last.start(), end));
    }
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
      add(TokenKind.WORD, whole, rules.termOf(whole), wordStart, wordEnd);
    }
    word.setLength(0);
    afterApostrophe = false;
  }

  private void endGrams() {
    int last = grams.size() - 1;
    for (int i = 0; i < last; i++) {
      Gram one = grams.get(i);
      Gram two = grams.get(i + 1);
      String pair = one.folded() + two.folded();
      add(TokenKind.PAIR, pair, pair, one.start(), two.end());
    }
    if (last >= 0) {
      Gram end = grams.get(last);
      add(TokenKind.SINGLE, end.folded(), end.folded(), end.start(), end.end());
    }
    grams.clear();
  }

  private void add(TokenKind kind, String whole, String term, int start, int end) {
    tokens.add(new Token(kind, whole, term, start, end, tokens.size()));
  }
}
