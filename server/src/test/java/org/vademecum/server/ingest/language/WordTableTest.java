package org.vademecum.server.ingest.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordTableTest {
  @Test
  void countsWordsWhateverTheirCase() {
    WordTable table = new WordTable();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < 9000; i++) {
      String word = Integer.toString(i * i % 2003, 26) + "É";
      String low = word.toLowerCase(java.util.Locale.ROOT);
      String text = "(" + word + ")";
      int hash = WordTable.hash(text, 1, 1 + word.length());
      table.add(text, 1, 1 + word.length(), hash, 1);
      counts.merge(low, 1, Integer::sum);
    }
    counts.forEach((word, count) -> assertEquals(count, table.of(word), word));
    assertEquals(0, table.of("never"));
    assertEquals(counts.size(), table.words(count -> count > 0).size());
  }
}
