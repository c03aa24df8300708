package org.vademecum.server.ingest.notice;

import java.util.List;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Glyphs;

/** How often each word stands in a document, in lower case; hyphened words count whole too. */
public final class Words {
  private final WordCounts counts = new WordCounts();

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

  private void addLine(String text) {
    int start = -1;
    int hyphened = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Glyphs.isLetter(c)) {
        start = start < 0 ? i : start;
        hyphened = hyphened < 0 ? i : hyphened;
        continue;
      }
      boolean split = c == '-' && i == text.length() - 1;
      if (start >= 0 && !split) {
        counts.add(text, start, i);
      }
      if (c != '-' && hyphened >= 0 && start > hyphened) {
        counts.add(text, hyphened, i);
      }
      start = -1;
      hyphened = c == '-' ? hyphened : -1;
    }
  }
}
