package org.vademecum.server.ingest.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vademecum.server.ingest.furniture.PlacedLine;

/** How often each word stands in a document, in lower case; hyphened words count whole too. */
public final class Words {
  private final Map<String, Integer> counts = new HashMap<>();

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
    return counts.getOrDefault(word, 0);
  }

  /** The words that stand so many times at the least. */
  List<String> often(int times) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= times)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The words that stand only once. */
  List<String> once() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void addLine(String text) {
    int start = -1;
    int hyphened = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        start = start < 0 ? i : start;
        hyphened = hyphened < 0 ? i : hyphened;
        continue;
      }
      boolean split = c == '-' && i == text.length() - 1;
      if (start >= 0 && !split) {
        add(text.substring(start, i));
      }
      if (c != '-' && hyphened >= 0 && start > hyphened) {
        add(text.substring(hyphened, i));
      }
      start = -1;
      hyphened = c == '-' ? hyphened : -1;
    }
  }

  private void add(String word) {
    if (word.length() <= 40) {
      counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
  }
}
