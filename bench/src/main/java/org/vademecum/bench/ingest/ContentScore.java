package org.vademecum.bench.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Provenance.Aside;
import org.vademecum.server.ingest.Imported;

/**
 * Holds an import of a document's original against labels of its text: sections are matched by how
 * their text begins, in their order.
 */
final class ContentScore {
  /** Letters and digits that are enough to know a text by. */
  private static final int BEGINNING = SectionMatching.BEGINNING;

  private ContentScore() {}

  static Tally of(Labels labels, List<String> lines, Imported imported) {
    Tally tally = new Tally();
    List<ExpectedSection> expected = ExpectedSection.of(labels, lines);
    StringBuilder whole = new StringBuilder();
    expected.forEach(section -> whole.append(section.text()));
    List<@Nullable ExpectedSection> matches =
        new SectionMatching(expected, imported.sections()).matches();
    List<ExpectedSection> open = new ArrayList<>(expected);
    open.removeIf(matches::contains);
    BitSet inside = inside(labels, matches, imported);
    for (int i = 0; i < matches.size(); i++) {
      NumberedSection section = imported.sections().get(i);
      ExpectedSection match = matches.get(i);
      String kind = section.section().kind().label();
      boolean titleOfPart = kind.equals("title") && !imported.sectionParts().get(i).equals("main");
      if (match != null) {
        String found = titleOfPart ? "heading" : kind;
        tally.match(labels.document(), match.line(), match.kind(), found);
      } else if (inside.get(i)) {
        tally.extra(labels.document(), 0, kind + " " + begin(section));
      }
    }
    for (ExpectedSection each : open) {
      tally.missed(labels.document(), each.line(), each.kind() + " " + each.text());
    }
    setAside(tally, labels, lines, imported, whole);
    return tally;
  }

  /** The sections between the first and the last that only a labelled range can hold. */
  private static BitSet inside(
      Labels labels, List<@Nullable ExpectedSection> matches, Imported imported) {
    Map<String, Long> beginnings =
        imported.sections().stream()
            .collect(Collectors.groupingBy(SectionMatching::beginning, Collectors.counting()));
    BitSet inside = new BitSet();
    if (labels.ranges().isEmpty()) {
      inside.set(0, matches.size());
    }
    for (Labels.Range range : labels.ranges()) {
      int first = -1;
      for (int i = 0; i < matches.size(); i++) {
        ExpectedSection match = matches.get(i);
        String beginning = SectionMatching.beginning(imported.sections().get(i));
        boolean certain =
            beginning.length() >= BEGINNING && beginnings.getOrDefault(beginning, 0L) == 1;
        if (match != null && certain && range.contains(match.line())) {
          first = first < 0 ? i : first;
          inside.set(first, i + 1);
        }
      }
    }
    return inside;
  }

  private static String begin(NumberedSection section) {
    String text = section.number() + " " + section.section().text().replace('\n', '/');
    return text.substring(0, Math.min(60, text.length()));
  }

  /** Furniture has to be an aside; an aside that is neither furniture nor masthead is lost text. */
  private static void setAside(
      Tally tally, Labels labels, List<String> lines, Imported imported, StringBuilder whole) {
    StringBuilder right = new StringBuilder();
    List<String> furniture = new ArrayList<>();
    for (Labels.Row row : labels.rows()) {
      for (int line = row.range().from(); line <= row.range().to(); line++) {
        String key = line <= lines.size() ? ExpectedSection.key(lines.get(line - 1)) : "";
        if (!row.beginsSection() && !row.label().equals("more")) {
          right.append(key).append('\n');
        }
        if (row.label().equals("furniture") && key.length() >= 2) {
          furniture.add(key);
        }
      }
    }
    StringBuilder asides = new StringBuilder();
    for (Aside aside : imported.asides()) {
      String key = ExpectedSection.key(aside.text());
      asides.append(key).append('\n');
      boolean body = key.length() >= BEGINNING && whole.indexOf(key) >= 0;
      if (body && right.indexOf(key) < 0) {
        tally.lost(labels.document(), aside.line(), aside.text());
      }
    }
    for (String each : furniture) {
      if (asides.indexOf(each) < 0) {
        tally.furnitureInText(labels.document(), 0, each);
      }
    }
  }
}
