package org.vademecum.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is right for a document, by position; {@code bench/labels/README.md} says how it is written.
 *
 * @param document name of its file, without {@code .tsv}
 * @param ranges that were labelled; the whole document when empty
 * @param rows in order
 */
record Labels(String document, List<Range> ranges, List<Row> rows) {

  /** Positions, both included. */
  record Range(int from, int to) {
    static Range parse(String text) {
      int dash = text.indexOf('-');
      int from = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
      return new Range(from, dash < 0 ? from : Integer.parseInt(text.substring(dash + 1)));
    }

    boolean contains(int position) {
      return from <= position && position <= to;
    }
  }

  /** A label and where it holds. */
  record Row(Range range, String label) {
    boolean beginsSection() {
      return !label.equals("furniture") && !label.equals("masthead") && !label.equals("more");
    }
  }

  static List<Labels> readAll(Path folder) throws IOException {
    List<Labels> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
        if (file.toString().endsWith(".tsv")) {
          all.add(read(file));
        }
      }
    }
    return all;
  }

  private static Labels read(Path file) throws IOException {
    List<Range> ranges = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#range ")) {
        ranges.add(Range.parse(line.substring(7).strip()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] fields = line.strip().split("\t", -1);
        rows.add(new Row(Range.parse(fields[0]), fields[1]));
      }
    }
    String name = String.valueOf(file.getFileName());
    return new Labels(name.substring(0, name.length() - 4), ranges, rows);
  }

  boolean covers(int position) {
    return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.contains(position));
  }

  /** The label that stands at a position itself. */
  Optional<String> at(int position) {
    return rows.stream().filter(row -> row.range().contains(position)).map(Row::label).findFirst();
  }
}
