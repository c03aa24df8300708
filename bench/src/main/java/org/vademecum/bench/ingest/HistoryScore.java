package org.vademecum.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.server.ingest.align.Aligner;

/** How many sections keep their id from one real edition to the next. */
final class HistoryScore {
  /** Files with more lines are not held against their longest common subsequence. */
  private static final int MOST_LINES = 3000;

  private final LawEditions editions;
  private final Path labels;
  private final List<String> faults = new ArrayList<>();
  private int untouched;
  private int untouchedKept;
  private int edited;
  private int editedKept;
  private int shared;

  HistoryScore(LawEditions editions, Path labels) {
    this.editions = editions;
    this.labels = labels;
  }

  void add(String before, String after) throws IOException {
    Map<String, List<String[]>> rows = rows(labels.resolve(before + "-" + after + ".tsv"));
    for (String file : editions.changed(before, after)) {
      List<NumberedSection> then = editions.sections(before, file);
      List<NumberedSection> now = editions.sections(after, file);
      List<NumberedSection> aligned = Aligner.align(then, now, 2).sections();
      countShared(aligned);
      countUntouched(file, then, now, aligned);
      countEdited(file, rows.getOrDefault(file, List.of()), now, aligned);
    }
  }

  private static Map<String, List<String[]>> rows(Path file) throws IOException {
    Map<String, List<String[]>> rows = new HashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] row = line.split("\t", -1);
        if (row.length == 4) {
          rows.computeIfAbsent(row[0], key -> new ArrayList<>()).add(row);
        }
      }
    }
    return rows;
  }

  private void countShared(List<NumberedSection> aligned) {
    Set<String> ids = new HashSet<>();
    aligned.forEach(section -> shared += ids.add(section.section().id()) ? 0 : 1);
  }

  private void countEdited(
      String file, List<String[]> rows, List<NumberedSection> now, List<NumberedSection> aligned) {
    Map<String, String> ids = new HashMap<>();
    for (int i = 0; i < now.size(); i++) {
      ids.put(now.get(i).section().id(), aligned.get(i).section().id());
    }
    for (String[] row : rows) {
      if (row[3].equals("edited") || row[3].equals("moved")) {
        edited++;
        boolean kept = ("l" + row[1]).equals(ids.get("l" + row[2]));
        editedKept += kept ? 1 : 0;
        if (!kept) {
          faults.add(file + " " + row[1] + " -> " + row[2] + " " + row[3]);
        }
      }
    }
  }

  /** Walks the longest common subsequence of the two editions' texts. */
  private void countUntouched(
      String file,
      List<NumberedSection> then,
      List<NumberedSection> now,
      List<NumberedSection> aligned) {
    if (then.size() > MOST_LINES || now.size() > MOST_LINES) {
      return;
    }
    int[][] common = commonLengths(then, now);
    int i = 0;
    int j = 0;
    while (i < then.size() && j < now.size()) {
      if (isSame(then.get(i), now.get(j))) {
        untouched++;
        boolean kept = id(then.get(i)).equals(id(aligned.get(j)));
        untouchedKept += kept ? 1 : 0;
        if (!kept) {
          faults.add(file + " " + id(then.get(i)) + " -> " + id(now.get(j)) + " untouched");
        }
        i++;
        j++;
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
            isSame(then.get(i), now.get(j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }

  /** Same text at the same depth: a bare "(b)" further in is another one. */
  private static boolean isSame(NumberedSection then, NumberedSection now) {
    return then.level() == now.level() && then.section().text().equals(now.section().text());
  }

  private static String id(NumberedSection section) {
    return section.section().id();
  }

  double keptUntouched() {
    return (double) untouchedKept / Math.max(1, untouched);
  }

  double keptEdited() {
    return (double) editedKept / Math.max(1, edited);
  }

  int edited() {
    return edited;
  }

  int untouched() {
    return untouched;
  }

  int shared() {
    return shared;
  }

  List<String> faults() {
    return faults;
  }
}
