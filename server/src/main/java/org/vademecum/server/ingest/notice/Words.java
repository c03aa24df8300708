package org.vademecum.server.ingest.notice;

import java.util.List;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.language.WordTable;
import org.vademecum.server.ingest.source.Glyphs;

/** How often each word stands in a document, in lower case; hyphened words count whole too. */
public final class Words {
  private final WordTable counts = new WordTable();

  /** Counts the words of a document's text. */
  public static Words of(List<PlacedLine> lines) {
    Words words = new Words();
    for (PlacedLine line : lines) {
      if (!line.furniture()) {
        words.addLine(line.text());
      }
    }
    return words;
  }

  /** Times that a word in lower case stands whole on a line of the document. */
  public int count(String word) {
    return counts.of(word);
  }

  /** The words that stand so many times at the least. */
  List<String> often(int times) {
    return counts.words(count -> count >= times);
  }

  /** The words that stand only once. */
  List<String> once() {
    return counts.words(count -> count == 1);
  }

  /**
   * Cuts a line into words, each hashed on the way: alone, and with those that hyphens tie to it.
   */
  private void addLine(String text) {
    int length = text.length();
    int start = -1;
    int hash = 0;
    int hyphened = -1;
    for (int i = 0; i <= length; i++) {
      char c = i < length ? text.charAt(i) : ' ';
      if (Glyphs.isLetter(c)) {
        hash = WordTable.hash(start < 0 ? 0 : hash, WordTable.low(c));
        start = start < 0 ? i : start;
        hyphened = hyphened < 0 ? i : hyphened;
        continue;
      }
      boolean split = c == '-' && i == length - 1;
      if (start >= 0 && !split) {
        counts.add(text, start, i, hash, 1);
      }
      if (c != '-' && hyphened >= 0 && start > hyphened) {
        counts.add(text, hyphened, i, WordTable.hash(text, hyphened, i), 1);
      }
      start = -1;
      hyphened = c == '-' ? hyphened : -1;
    }
  }
}
