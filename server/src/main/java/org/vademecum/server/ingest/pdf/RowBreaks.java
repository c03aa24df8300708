package org.vademecum.server.ingest.pdf;

import java.util.List;

/**
 * Judges where the rows of a table begin. A cell may take several lines: lines belong to one row
 * where they stand as close as lines of a text do, or where a cell's sentence goes on.
 */
final class RowBreaks {
  /** Lines of one text are no further apart than this, as a share of the type's size. */
  private static final float TIGHT = 1.36f;

  private final List<Row> lines;
  private final List<Run.Span> gutters;
  private final List<Rule> rules;
  private final boolean rightToLeft;
  private final boolean loose;

  RowBreaks(List<Row> lines, List<Run.Span> gutters, List<Rule> rules, boolean rightToLeft) {
    this.lines = lines;
    this.gutters = gutters;
    this.rules = rules;
    this.rightToLeft = rightToLeft;
    this.loose = isLoose();
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

  /** Does a row begin with a line, given its cells and those of the line before? */
  boolean begins(int index, Cells cells, Cells before) {
    if (index == 0 || ruleBetween(index)) {
      return true;
    }
    boolean tight = gap(index) <= TIGHT * lines.get(index).size();
    if (!tight) {
      return !isSecondParagraph(cells, before);
    }
    if (cells.goOnLow()) {
      return false;
    }
    return !loose && (cells.hasFigures(before) || beginsFirstColumn(cells, before));
  }

  private float gap(int index) {
    return lines.get(index).baseline() - lines.get(index - 1).baseline();
  }

  /** Where lines stand equally close, text in the first column begins a row, unless it goes on. */
  private boolean beginsFirstColumn(Cells cells, Cells before) {
    List<Run> cell = cells.first(rightToLeft);
    List<Run> above = before.first(rightToLeft);
    if (cell.isEmpty() || above.isEmpty()) {
      return !cell.isEmpty();
    }
    boolean alone = cells.filled() == 1 || before.filled() == 1;
    return !(alone && goesOn(above, cell));
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
  private boolean isSecondParagraph(Cells cells, Cells before) {
    if (cells.filled() != 1 || !cells.first(rightToLeft).isEmpty()) {
      return false;
    }
    for (int c = 0; c < cells.columns().size(); c++) {
      if (!cells.columns().get(c).isEmpty()) {
        return !before.columns().get(c).isEmpty() && !cells.isFigure(c);
      }
    }
    return false;
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
