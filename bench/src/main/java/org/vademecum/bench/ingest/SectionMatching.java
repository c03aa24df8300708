package org.vademecum.bench.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.SectionKind;

/**
 * Which imported section is which labelled one: the longest series of sections that begin with the
 * same letters, in one order; then those left over that begin alike between the same neighbours, or
 * near them. A converter may have set a number elsewhere than paper has it, or alone; so a section
 * with a number is known without it, and a note by its number alone.
 */
final class SectionMatching {
  /** Letters and digits by which a beginning is known. */
  static final int BEGINNING = 24;

  /** Fewer are not enough without a number. */
  private static final int SHORTEST = 12;

  /** Sections by which the orders of two converters may differ. */
  private static final int NEAR = 8;

  private final List<ExpectedSection> expected;
  private final List<NumberedSection> found;
  private final int[] matches;

  SectionMatching(List<ExpectedSection> expected, List<NumberedSection> found) {
    this.expected = expected;
    this.found = found;
    this.matches = new int[found.size()];
    Arrays.fill(matches, -1);
    inOrder();
    nearby();
  }

  /** For each imported section the labelled one that it is, or null. */
  List<@Nullable ExpectedSection> matches() {
    List<@Nullable ExpectedSection> all = new ArrayList<>();
    for (int match : matches) {
      all.add(match < 0 ? null : expected.get(match));
    }
    return Collections.unmodifiableList(all);
  }

  private void inOrder() {
    int[][] length = new int[found.size() + 1][expected.size() + 1];
    for (int i = found.size() - 1; i >= 0; i--) {
      for (int k = expected.size() - 1; k >= 0; k--) {
        int skipped = Math.max(length[i + 1][k], length[i][k + 1]);
        length[i][k] = isSame(i, k) ? Math.max(skipped, length[i + 1][k + 1] + 1) : skipped;
      }
    }
    int k = 0;
    for (int i = 0; i < found.size(); i++) {
      while (k < expected.size() && length[i][k] > length[i + 1][k]) {
        if (isSame(i, k) && length[i][k] == length[i + 1][k + 1] + 1) {
          matches[i] = k++;
          break;
        }
        k++;
      }
    }
  }

  private void nearby() {
    boolean[] taken = new boolean[expected.size()];
    for (int match : matches) {
      if (match >= 0) {
        taken[match] = true;
      }
    }
    int before = -1;
    for (int i = 0; i < matches.length; i++) {
      if (matches[i] >= 0) {
        before = matches[i];
        continue;
      }
      int to = Math.min(expected.size() - 1, before + NEAR);
      for (int k = Math.max(0, before - NEAR); k <= to && matches[i] < 0; k++) {
        if (!taken[k] && isSame(i, k)) {
          matches[i] = k;
          taken[k] = true;
        }
      }
    }
  }

  private boolean isSame(int index, int label) {
    NumberedSection section = found.get(index);
    ExpectedSection other = expected.get(label);
    String number = ExpectedSection.key(section.number());
    String text = ExpectedSection.key(section.section().text());
    String wanted = beginning(other.text());
    if (beginning(number + text).equals(wanted)) {
      return true;
    }
    if (number.isEmpty()) {
      return false;
    }
    boolean note = section.section().kind() == SectionKind.NOTE && other.kind().equals("note");
    return (text.length() >= SHORTEST && beginning(text).equals(wanted))
        || (note && number.equals(other.text()));
  }

  /** The letters by which a section is known. */
  static String beginning(NumberedSection section) {
    return beginning(ExpectedSection.key(section.number() + section.section().text()));
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(BEGINNING, text.length()));
  }
}
