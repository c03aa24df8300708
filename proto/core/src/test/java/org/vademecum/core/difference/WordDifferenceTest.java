package org.vademecum.core.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vademecum.core.difference.WordDifference.Fate;
import org.vademecum.core.difference.WordDifference.Run;

final class WordDifferenceTest {

  @Test
  void ideographsAreComparedOneByOne() {
    assertEquals(
        List.of(
            new Run(Fate.SAME, "饮"),
            new Run(Fate.REMOVED, "水"),
            new Run(Fate.ADDED, "食"),
            new Run(Fate.SAME, "安全")),
        WordDifference.between("饮水安全", "饮食安全"));
  }

  @Test
  void arabicWordsKeepTheirMarks() {
    assertEquals(List.of("ماءٌ", " ", "نظيف"), Words.split("ماءٌ نظيف"));
  }

  @Test
  void textsTooLongToCompareAreShownWhole() {
    String before = "a ".repeat(5_000);
    List<Run> runs = WordDifference.between(before, before + "b");
    assertEquals(2, runs.size());
  }

  @Test
  void runsGiveBothTextsBack() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      String before = text(random);
      String after = text(random);
      List<Run> runs = WordDifference.between(before, after);
      assertEquals(before, without(runs, Fate.ADDED));
      assertEquals(after, without(runs, Fate.REMOVED));
    }
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(12), 0, 6)
        .mapToObj(word -> List.of("water", "point", "، ", "水", "e\u0301t", ".").get(word))
        .collect(Collectors.joining(" "));
  }

  private static String without(List<Run> runs, Fate fate) {
    return runs.stream()
        .filter(run -> run.fate() != fate)
        .map(Run::text)
        .collect(Collectors.joining());
  }
}
