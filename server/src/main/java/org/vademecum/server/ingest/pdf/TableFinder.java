package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds which rows of a page are a table's: rows of several pieces, with narrow ones between them,
 * whose pieces stand in columns.
 */
final class TableFinder {
  /** A single piece wider than this share of the text is no cell. */
  private static final float CELL = 0.62f;

  /** A gap larger than this, as a share of the type's size, parts two tables. */
  private static final float APART = 2.7f;

  /** The same where a rule lies in it. */
  private static final float APART_AT_RULE = 3.6f;

  /** Lines of a text are no further apart than this, as a share of the type's size. */
  private static final float TIGHT = 1.36f;

  private final List<Row> rows;
  private final TableRules rules;
  private final float width;

  /** Rows from one index to before another, and where their columns are parted. */
  record Zone(int from, int to, List<Run.Span> gutters) {}

  TableFinder(List<Row> rows, List<Rule> rules) {
    this.rows = rows;
    float left = (float) rows.stream().mapToDouble(Row::left).min().orElse(0);
    float right = (float) rows.stream().mapToDouble(Row::right).max().orElse(0);
    this.width = right - left;
    this.rules = new TableRules(rows, rules, width);
  }

  List<Zone> find() {
    List<Zone> zones = new ArrayList<>();
    for (int i = 0; i < rows.size(); ) {
      int end = i;
      while (end < rows.size() && isCell(end, i) && (end == i || isNear(end))) {
        end++;
      }
      trim(i, end, zones);
      i = Math.max(end, i + 1);
    }
    return zones;
  }

  /**
   * The rows from an index on that fit the columns of a table on the page before, if several do and
   * one begins in a later column.
   */
  Zone continued(int from, List<Run.Span> gutters) {
    int to = from;
    boolean later = false;
    while (to < rows.size() && fits(rows.get(to), gutters) && (to == from || isNear(to))) {
      later |= !gutters.isEmpty() && rows.get(to).right() > gutters.get(0).to();
      to++;
    }
    return later && to - from > 1 ? new Zone(from, to, gutters) : new Zone(from, from, gutters);
  }

  /** Does the row keep within the columns: is each gutter free, or at least between two words? */
  private static boolean fits(Row row, List<Run.Span> gutters) {
    return !gutters.isEmpty()
        && row.runs().stream()
            .flatMap(run -> run.words().stream())
            .noneMatch(word -> gutters.stream().anyMatch(gutter -> crosses(word, gutter)));
  }

  private static boolean crosses(Run.Span word, Run.Span gutter) {
    float middle = (gutter.from() + gutter.to()) / 2;
    return word.from() < middle && word.to() > middle;
  }

  private boolean isCellish(Row row) {
    return row.isParted() || row.right() - row.left() < CELL * width;
  }

  /** Narrow or parted, or the first line of a wide cell beside which a later column is free. */
  private boolean isCell(int index, int from) {
    if (isCellish(rows.get(index)) || index == from || index + 1 == rows.size()) {
      return isCellish(rows.get(index));
    }
    Row next = rows.get(index + 1);
    Run last = next.runs().get(next.runs().size() - 1);
    float free = last.left() - rows.get(index).right();
    return rows.get(index - 1).isParted()
        && next.isParted()
        && isTight(index + 1)
        && free > next.size();
  }

  private boolean isNear(int index) {
    float gap = rows.get(index).baseline() - rows.get(index - 1).baseline();
    float apart = rules.areAbove(index) ? APART_AT_RULE : APART;
    return gap <= apart * Math.max(rows.get(index).size(), rows.get(index - 1).size());
  }

  private void trim(int from, int to, List<Zone> zones) {
    int first = from;
    while (first < to && !rows.get(first).isParted()) {
      first++;
    }
    int last = to - 1;
    while (last >= first && !rows.get(last).isParted()) {
      last--;
    }
    if (last <= first) {
      return;
    }
    int begin = extendUp(from, first);
    int end = extendDown(last, to);
    List<Run.Span> gutters = Gutters.of(rows.subList(begin, end));
    if (isTable(rows.subList(begin, end), gutters)) {
      zones.add(new Zone(begin, end, gutters));
    }
  }

  /** Lines of a table's head that have one piece: those below a rule, or close to the next. */
  private int extendUp(int from, int first) {
    int begin = first;
    for (int i = first - 1; i >= from && !rules.areAbove(i + 1) && isTight(i + 1); i--) {
      begin = rules.areAbove(i) || isBeyondFirst(i, first) ? i : begin;
    }
    while (begin > from && !rules.areAbove(begin) && isInLaterColumn(begin - 1, first)) {
      begin--;
    }
    return begin;
  }

  /** Does the row stand where pieces of a parted row begin, not in the first column? */
  private boolean isInLaterColumn(int index, int parted) {
    float left = rows.get(index).left();
    return rows.get(parted).runs().stream()
        .skip(1)
        .anyMatch(run -> Math.abs(run.left() - left) < 3);
  }

  /** Does the row stand right of where the table begins? */
  private boolean isBeyondFirst(int index, int first) {
    return rows.get(index).left() > rows.get(first).left() + rows.get(first).size();
  }

  private int extendDown(int last, int to) {
    int end = last + 1;
    for (int i = last + 1; i < to; i++) {
      boolean inside = isTight(i) && end == i;
      boolean closed = i + 1 <= rows.size() && rules.areBelow(i) && i - last < 12;
      boolean later = end == i && isInLaterColumn(i, last);
      end = inside || closed || later ? i + 1 : end;
      if (rules.areAbove(i) && !closed) {
        break;
      }
    }
    return end;
  }

  private boolean isTight(int index) {
    float gap = rows.get(index).baseline() - rows.get(index - 1).baseline();
    return gap <= TIGHT * rows.get(index).size();
  }

  private boolean isTable(List<Row> zone, List<Run.Span> gutters) {
    long parted = zone.stream().filter(Row::isParted).count();
    boolean ruled = rules.areAbout(zone);
    if (gutters.isEmpty() || parted < (ruled ? 2 : 3)) {
      return false;
    }
    return ruled || parted * 4 >= zone.size();
  }
}
