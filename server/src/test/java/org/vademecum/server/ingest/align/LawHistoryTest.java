package org.vademecum.server.ingest.align;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.NumberedSection;

/**
 * Real editions: the rules hold for every changed file, and untouched lines keep their id. Which of
 * two equal lines next to each other is the untouched one is not always decidable: hence a share.
 */
class LawHistoryTest {
  private static final int MOST_FILES = 60;
  private static final int MOST_LINES = 2000;

  private int untouched;
  private int kept;

  @Test
  void untouchedLinesOfRealEditionsKeepTheirId(@TempDir Path directory)
      throws IOException, InterruptedException {
    LawHistory history = LawHistory.cloneInto(directory);
    for (String before : List.of("Y0", "M0")) {
      for (String file : history.changedFiles(before, "N", MOST_FILES)) {
        align(history.sections(before, file), history.sections("N", file), file);
      }
    }
    System.out.println("align: " + kept + " of " + untouched + " untouched lines kept their id");
    assertTrue(untouched > 0 && kept >= 0.999 * untouched, kept + " of " + untouched);
  }

  private void align(List<NumberedSection> then, List<NumberedSection> now, String file) {
    List<NumberedSection> aligned = Aligner.align(then, now, 2).sections();
    new HistoryRules(then, aligned, 2, file).check();
    if (then.size() <= MOST_LINES && now.size() <= MOST_LINES) {
      count(then, aligned);
    }
  }

  /** Walks the longest common subsequence of the two versions' texts. */
  private void count(List<NumberedSection> then, List<NumberedSection> now) {
    int[][] common = commonLengths(then, now);
    int i = 0;
    int j = 0;
    while (i < then.size() && j < now.size()) {
      if (sameText(then.get(i), now.get(j))) {
        untouched++;
        kept += then.get(i++).section().id().equals(now.get(j++).section().id()) ? 1 : 0;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private static int[][] commonLengths(List<NumberedSection> then, List<NumberedSection> now) {
    int[][] lengths = new int[then.size() + 1][now.size() + 1];
    for (int i = then.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        lengths[i][j] =
            sameText(then.get(i), now.get(j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }

  private static boolean sameText(NumberedSection then, NumberedSection now) {
    return then.section().text().equals(now.section().text());
  }
}
