package org.vademecum.client.read.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Language;
import org.vademecum.core.text.Analyzer;
import org.vademecum.core.text.PieceWords;

/** Finds the words of texts, with no part in the index: for a thread that reads them. */
public final class WordFinder {
  /** Beyond so many words the numbers begin anew. */
  private static final int MOST = 1 << 16;

  private final Analyzer analyzer;
  private final PieceWords pieceWords;
  private final Map<String, Integer> numbers = new HashMap<>();
  private Object numbering = new Object();
  private String[] words = new String[256];
  private int[] found = new int[256];
  private int count;

  /** A finder for texts in a language. */
  public WordFinder(Language language) {
    this.analyzer = Analyzer.forLanguage(language);
    this.pieceWords = new PieceWords(analyzer, this::number);
  }

  /** The words of a text. */
  public FoundWords find(String text) {
    begin();
    analyzer.eachWord(text, (word, start, end) -> found(number(word)));
    return all();
  }

  /** The same, of a text whose pieces are at hand. */
  public FoundWords find(TextPieces pieces) {
    begin();
    pieceWords.each(pieces, this::found);
    return all();
  }

  private void begin() {
    count = 0;
    if (numbers.size() > MOST) {
      numbers.clear();
      pieceWords.forget();
      words = new String[256];
      numbering = new Object();
    }
  }

  private FoundWords all() {
    return new FoundWords(numbering, Arrays.copyOf(found, count), words);
  }

  private int number(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    if (number == words.length) {
      words = Arrays.copyOf(words, 2 * number);
    }
    words[number] = word;
    numbers.put(word, number);
    return number;
  }

  private void found(int word) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = word;
  }
}
