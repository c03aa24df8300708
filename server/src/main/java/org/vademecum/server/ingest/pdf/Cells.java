package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The pieces of one line of a table, by column, from left to right. */
record Cells(List<List<Run>> columns) {
  private static final Pattern FIGURE = Pattern.compile("[\\p{N}\\p{Sc}.,()%+–—-]+[a-z*]?");

  /** Nothing in any column. */
  static final Cells NONE = new Cells(List.of());

  /** Sets a line into the columns that gutters part. */
  static Cells of(Row line, List<Run.Span> gutters) {
    List<List<Run>> columns = new ArrayList<>();
    for (int c = 0; c <= gutters.size(); c++) {
      columns.add(new ArrayList<>());
    }
    for (Run run : line.runs()) {
      place(run, gutters, columns);
    }
    return new Cells(columns);
  }

  /** A run goes into the columns that it reaches, parted where a gap of it lies on a gutter. */
  private static void place(Run run, List<Run.Span> gutters, List<List<Run>> columns) {
    Run rest = run;
    for (int g = 0; g < gutters.size(); g++) {
      float middle = (gutters.get(g).from() + gutters.get(g).to()) / 2;
      if (rest.right() <= middle) {
        columns.get(g).add(rest);
        return;
      }
      if (rest.left() < middle && isGap(rest, gutters.get(g))) {
        List<Run> parts = rest.splitAt(middle);
        columns.get(g).add(parts.get(0));
        rest = parts.get(1);
      } else if (rest.left() < middle) {
        columns.get(g).add(rest);
        return;
      }
    }
    columns.get(gutters.size()).add(rest);
  }

  private static boolean isGap(Run run, Run.Span gutter) {
    List<Run.Span> words = run.words();
    float middle = (gutter.from() + gutter.to()) / 2;
    for (int i = 0; i + 1 < words.size(); i++) {
      float from = words.get(i).to();
      float to = words.get(i + 1).from();
      if (from <= middle && middle <= to) {
        return to - from > 0.45f * run.size()
            || (from <= gutter.from() + 1 && to >= gutter.to() - 1);
      }
    }
    return false;
  }

  /** The pieces in the column that is read first. */
  List<Run> first(boolean rightToLeft) {
    return columns.get(rightToLeft ? columns.size() - 1 : 0);
  }

  int filled() {
    return (int) columns.stream().filter(cell -> !cell.isEmpty()).count();
  }

  boolean isFigure(int column) {
    List<Run> cell = columns.get(column);
    return cell.size() == 1 && FIGURE.matcher(cell.get(0).letters()).matches();
  }

  /** Has some column a figure in both lines? */
  boolean hasFigures(Cells before) {
    for (int c = 0; c < columns.size(); c++) {
      if (isFigure(c) && before.isFigure(c)) {
        return true;
      }
    }
    return false;
  }

  /** Does each cell of the line begin as the middle of a sentence does? */
  boolean goOnLow() {
    return filled() > 0
        && columns.stream()
            .filter(cell -> !cell.isEmpty())
            .allMatch(cell -> Character.isLowerCase(cell.get(0).letters().charAt(0)));
  }
}
