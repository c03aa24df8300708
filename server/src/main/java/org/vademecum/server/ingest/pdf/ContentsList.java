package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.source.Form;

/** Finds lists of contents, by the dots that lead to page numbers, and reads them as tables. */
final class ContentsList {
  /** Rows without dots between rows with dots: entries of several lines, headings of parts. */
  private static final int BETWEEN = 6;

  /** Lines of an entry are no further apart than this, as a share of the type's size. */
  private static final float TIGHT = 1.36f;

  /** Rows of a list are no further apart than this, as a share of the type's size. */
  private static final float APART = 3.4f;

  private static final Pattern LEADER = Pattern.compile("\\.{5,}|…{2,}|_{8,}\\p{N}");
  private static final Pattern ENTRY =
      Pattern.compile("(.*?)(?:(?: ?\\.){4,}|(?: ?…){2,})[ .…]*([\\p{N}ivxlcIVXLC–-]*)");

  private final List<Row> rows;

  ContentsList(List<Row> rows) {
    this.rows = rows;
  }

  /** Stretches of rows that are lists of contents. */
  List<TableFinder.Zone> find() {
    List<TableFinder.Zone> zones = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (hasLeader(i)) {
        int last = lastOf(i);
        if (last > i) {
          zones.add(new TableFinder.Zone(firstOf(i), last + 1, List.of()));
        }
        i = last;
      }
    }
    return zones;
  }

  private boolean hasLeader(int index) {
    return rows.get(index).runs().stream().anyMatch(run -> LEADER.matcher(run.letters()).find());
  }

  private int lastOf(int first) {
    int last = first;
    for (int i = first + 1; i < rows.size() && i - last <= BETWEEN && gap(i) < APART; i++) {
      last = hasLeader(i) ? i : last;
    }
    return last;
  }

  /** Lines of the first entry above its dots, and the heads of the columns. */
  private int firstOf(int leader) {
    int first = leader;
    while (first > 0 && gap(first) <= TIGHT && !isHead(first - 1, leader)) {
      first--;
    }
    return first > 0 && gap(first) < APART && isHead(first - 1, leader) ? first - 1 : first;
  }

  /** "Page" above the numbers. */
  private boolean isHead(int index, int leader) {
    Row row = rows.get(index);
    Row below = rows.get(leader);
    return row.right() > below.right() - 3 * below.size()
        && (row.isParted() || row.left() > below.left() + (below.right() - below.left()) * 0.8f);
  }

  /** From the line above, as a share of the type's size; dots may be set in a smaller one. */
  private float gap(int index) {
    Row row = rows.get(index);
    Row above = rows.get(index - 1);
    return (row.baseline() - above.baseline()) / Math.max(row.size(), above.size());
  }

  /** The list as a table: an entry a row, its page number in the second column. */
  Table table(TableFinder.Zone zone) {
    List<StringBuilder> entries = new ArrayList<>();
    for (int i = zone.from(); i < zone.to(); i++) {
      boolean goesOn = i > zone.from() && gap(i) <= TIGHT && !hasLeader(i - 1);
      if (!goesOn || entries.isEmpty()) {
        entries.add(new StringBuilder());
      }
      StringBuilder entry = entries.get(entries.size() - 1);
      entry.append(entry.isEmpty() ? "" : " ");
      entry.append(RunText.of(rows.get(i).runs(), false).raw());
    }
    return new Table(
        entries.stream().map(entry -> List.of(entry.toString())).toList(),
        entries.stream().map(ContentsList::cells).toList(),
        zone.to() - zone.from(),
        Form.TABLE);
  }

  private static List<String> cells(StringBuilder entry) {
    Matcher matcher = ENTRY.matcher(entry);
    return matcher.matches()
        ? List.of(matcher.group(1), matcher.group(2))
        : List.of(entry.toString());
  }
}
