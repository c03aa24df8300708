package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.source.Form;

/**
 * Sets the lines of a table into rows and columns. A cell may take several lines: lines belong to
 * one row where they stand as close as lines of a text do, or where a cell's sentence goes on.
 */
final class Grid {
  /** Lines of one text are no further apart than this, as a share of the type's size. */
  private static final float TIGHT = 1.36f;

  private static final Pattern FIGURE = Pattern.compile("[\\p{N}\\p{Sc}.,()%+–—-]+[a-z*]?");

  private final List<Row> lines;
  private final List<Run.Span> gutters;
  private final List<Rule> rules;
  private final boolean rightToLeft;

  Grid(List<Row> lines, List<Run.Span> gutters, List<Rule> rules) {
    this.lines = lines;
    this.gutters = gutters;
    this.rules = rules;
    this.rightToLeft =
        lines.stream().flatMap(row -> row.runs().stream()).filter(Direction::isRightToLeft).count()
                * 2
            > lines.stream().mapToLong(row -> row.runs().size()).sum();
  }

  Table table() {
    boolean loose = isLoose();
    List<List<StringBuilder>> rows = new ArrayList<>();
    List<List<Run>> before = List.of();
    for (int i = 0; i < lines.size(); i++) {
      List<List<Run>> cells = cells(lines.get(i));
      boolean begins = i == 0 || begins(i, cells, before, loose);
      if (begins) {
        rows.add(emptyRow());
      }
      add(cells, rows.get(rows.size() - 1));
      before = cells;
    }
    List<List<String>> finished = rows.stream().map(this::finish).toList();
    return new Table(finished, finished, lines.size(), Form.TABLE);
  }

  private List<StringBuilder> emptyRow() {
    List<StringBuilder> row = new ArrayList<>();
    for (int i = 0; i <= gutters.size(); i++) {
      row.add(new StringBuilder());
    }
    return row;
  }

  private List<String> finish(List<StringBuilder> row) {
    List<String> cells = new ArrayList<>(row.stream().map(StringBuilder::toString).toList());
    if (rightToLeft) {
      Collections.reverse(cells);
    }
    return cells;
  }

  private static void add(List<List<Run>> cells, List<StringBuilder> row) {
    for (int c = 0; c < cells.size(); c++) {
      if (!cells.get(c).isEmpty()) {
        row.get(c).append(row.get(c).isEmpty() ? "" : " ");
        row.get(c).append(RunText.of(cells.get(c), false).raw());
      }
    }
  }

  private List<List<Run>> cells(Row line) {
    List<List<Run>> cells = new ArrayList<>();
    for (int c = 0; c <= gutters.size(); c++) {
      cells.add(new ArrayList<>());
    }
    for (Run run : line.runs()) {
      place(run, cells);
    }
    return cells;
  }

  /** A run goes into the columns that it reaches, parted where a gap of it lies on a gutter. */
  private void place(Run run, List<List<Run>> cells) {
    Run rest = run;
    for (int g = 0; g < gutters.size(); g++) {
      float middle = (gutters.get(g).from() + gutters.get(g).to()) / 2;
      if (rest.right() <= middle) {
        cells.get(g).add(rest);
        return;
      }
      if (rest.left() < middle && isGap(rest, gutters.get(g))) {
        List<Run> parts = rest.splitAt(middle);
        cells.get(g).add(parts.get(0));
        rest = parts.get(1);
      } else if (rest.left() < middle) {
        cells.get(g).add(rest);
        return;
      }
    }
    cells.get(gutters.size()).add(rest);
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

  /** Do some lines stand apart from each other and others not? Then gaps tell the rows. */
  private boolean isLoose() {
    for (int i = 1; i < lines.size(); i++) {
      if (gap(i) > TIGHT * lines.get(i).size() && !ruleBetween(i)) {
        return true;
      }
    }
    return false;
  }

  private float gap(int index) {
    return lines.get(index).baseline() - lines.get(index - 1).baseline();
  }

  private boolean begins(int index, List<List<Run>> cells, List<List<Run>> before, boolean loose) {
    if (ruleBetween(index)) {
      return true;
    }
    boolean tight = gap(index) <= TIGHT * lines.get(index).size();
    if (!tight) {
      return !isSecondParagraph(cells, before);
    }
    if (goesOnLow(cells)) {
      return false;
    }
    return !loose && (hasFigures(cells, before) || beginsFirstColumn(cells, before));
  }

  /** Where lines stand equally close, text in the first column begins a row, unless it goes on. */
  private boolean beginsFirstColumn(List<List<Run>> cells, List<List<Run>> before) {
    List<Run> cell = first(cells);
    if (cell.isEmpty() || first(before).isEmpty()) {
      return !cell.isEmpty();
    }
    boolean alone = filled(cells) == 1 || filled(before) == 1;
    return !(alone && goesOn(first(before), cell));
  }

  /** Is the text indented below the line before, or was that line full? */
  private boolean goesOn(List<Run> above, List<Run> cell) {
    float size = cell.get(0).size();
    if (rightToLeft) {
      float gutter = gutters.get(gutters.size() - 1).to();
      return cell.get(0).right() < above.get(0).right() - 0.5f * size
          || above.get(0).left() - wordWidth(cell, false) < gutter;
    }
    Run last = above.get(above.size() - 1);
    return cell.get(0).left() > above.get(0).left() + 0.5f * size
        || last.right() + wordWidth(cell, true) > gutters.get(0).to();
  }

  private static float wordWidth(List<Run> cell, boolean first) {
    List<Run.Span> words = cell.get(0).words();
    Run.Span word = words.get(first ? 0 : words.size() - 1);
    return word.to() - word.from();
  }

  /** Text under text in one cell only, and not in the first column. */
  private boolean isSecondParagraph(List<List<Run>> cells, List<List<Run>> before) {
    if (filled(cells) != 1 || !first(cells).isEmpty()) {
      return false;
    }
    for (int c = 0; c < cells.size(); c++) {
      if (!cells.get(c).isEmpty()) {
        return !before.get(c).isEmpty() && !isFigure(cells.get(c));
      }
    }
    return false;
  }

  private boolean hasFigures(List<List<Run>> cells, List<List<Run>> before) {
    for (int c = 0; c < cells.size(); c++) {
      if (isFigure(cells.get(c)) && isFigure(before.get(c))) {
        return true;
      }
    }
    return false;
  }

  /** Does each cell of the line begin as the middle of a sentence does? */
  private static boolean goesOnLow(List<List<Run>> cells) {
    boolean any = false;
    for (List<Run> cell : cells) {
      if (!cell.isEmpty()) {
        any = true;
        if (!Character.isLowerCase(cell.get(0).letters().charAt(0))) {
          return false;
        }
      }
    }
    return any;
  }

  private List<Run> first(List<List<Run>> cells) {
    return cells.get(rightToLeft ? cells.size() - 1 : 0);
  }

  private static int filled(List<List<Run>> cells) {
    return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
  }

  private static boolean isFigure(List<Run> cell) {
    return cell.size() == 1 && FIGURE.matcher(cell.get(0).letters()).matches();
  }

  private boolean ruleBetween(int index) {
    Row line = lines.get(index);
    float above = lines.get(index - 1).baseline();
    return rules.stream()
        .anyMatch(
            rule ->
                rule.isHorizontal()
                    && rule.y0() > above - 0.2f * line.size()
                    && rule.y1() < line.baseline() - 0.4f * line.size()
                    && rule.x1() - rule.x0() > 0.3f * (line.right() - line.left())
                    && rule.x0() < line.right()
                    && rule.x1() > line.left());
  }
}
