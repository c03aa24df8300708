package org.vademecum.bench.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A section as labels and the text that they are for tell it.
 *
 * @param line where it begins
 * @param kind as labelled
 * @param text letters and digits of all its lines, see {@link #key(String)}
 */
record ExpectedSection(int line, String kind, String text) {

  private record Open(int line, String kind, StringBuilder text) {}

  /** The sections that labels tell of a text's lines. */
  static List<ExpectedSection> of(Labels labels, List<String> lines) {
    List<Open> all = new ArrayList<>();
    Open open = null;
    Open body = null;
    for (int line = 1; line <= lines.size(); line++) {
      Optional<Labels.Row> row = rowAt(labels, line);
      String label = row.map(Labels.Row::label).orElse("");
      boolean aside = label.equals("furniture") || label.equals("masthead");
      if (!labels.covers(line) || aside || lines.get(line - 1).isBlank()) {
        continue;
      }
      if (label.equals("more")) {
        open = body;
      } else if (!label.isEmpty()) {
        open = new Open(line, label, new StringBuilder());
        body = label.equals("note") ? body : open;
        all.add(open);
      }
      if (open != null) {
        open.text().append(key(lines.get(line - 1)));
      }
    }
    return all.stream()
        .map(each -> new ExpectedSection(each.line(), each.kind(), each.text().toString()))
        .toList();
  }

  private static Optional<Labels.Row> rowAt(Labels labels, int line) {
    return labels.rows().stream().filter(row -> row.range().contains(line)).findFirst();
  }

  /** Letters and digits only, in lower case: what every converter agrees on. */
  static String key(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
