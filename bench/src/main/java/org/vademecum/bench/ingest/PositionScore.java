package org.vademecum.bench.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vademecum.core.document.Provenance.Aside;
import org.vademecum.server.ingest.Imported;

/** Holds an import against labels whose positions are the very lines of its source. */
final class PositionScore {
  private PositionScore() {}

  /**
   * Scores.
   *
   * @param lines of the source, where positions are lines of text; else empty
   */
  static Tally of(Labels labels, Imported imported, List<String> lines) {
    Tally tally = new Tally();
    Map<Integer, String> found = new TreeMap<>();
    for (int i = 0; i < imported.sections().size(); i++) {
      int line = imported.places().get(i).firstLine();
      String kind = imported.sections().get(i).section().kind().label();
      boolean titleOfPart = kind.equals("title") && !imported.sectionParts().get(i).equals("main");
      found.putIfAbsent(line, titleOfPart ? "heading" : kind);
    }
    for (Labels.Row row : labels.rows()) {
      if (row.beginsSection()) {
        expect(tally, labels, row, found);
      }
    }
    found.forEach((line, kind) -> extra(tally, labels, line, kind));
    setAside(tally, labels, imported, lines);
    return tally;
  }

  private static void expect(
      Tally tally, Labels labels, Labels.Row row, Map<Integer, String> found) {
    int line = row.range().from();
    String kind = found.remove(line);
    if (kind == null) {
      tally.missed(labels.document(), line, row.label());
    } else {
      tally.match(labels.document(), line, row.label(), kind);
    }
  }

  /** Numbers and texts of notes that a converter tore apart count on either side. */
  private static void extra(Tally tally, Labels labels, int line, String kind) {
    Optional<String> label = labels.at(line);
    boolean tornNote = kind.equals("note") && label.equals(Optional.of("more"));
    boolean head = label.equals(Optional.of("masthead"));
    boolean furniture = label.equals(Optional.of("furniture"));
    if (labels.covers(line) && !tornNote && !head && !furniture) {
      tally.extra(labels.document(), line, kind);
    }
  }

  private static void setAside(Tally tally, Labels labels, Imported imported, List<String> lines) {
    Set<Integer> aside = new HashSet<>();
    for (Aside each : imported.asides()) {
      aside.add(each.line());
      String label = labels.at(each.line()).orElse("text");
      boolean right = label.equals("furniture") || label.equals("masthead");
      if (!lines.isEmpty() && labels.covers(each.line()) && !right) {
        tally.lost(labels.document(), each.line(), each.text());
      }
    }
    for (Labels.Row row : labels.rows()) {
      for (int line = row.range().from(); line <= row.range().to(); line++) {
        String text = line <= lines.size() ? lines.get(line - 1).strip() : "";
        if (row.label().equals("furniture") && !text.isEmpty() && !aside.contains(line)) {
          tally.furnitureInText(labels.document(), line, text);
        }
      }
    }
  }
}
