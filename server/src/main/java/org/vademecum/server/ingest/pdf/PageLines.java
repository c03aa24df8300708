package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.server.ingest.source.Layout;

/** The lines of a page in reading order: columns one after the other, tables as one, notes last. */
final class PageLines {
  /** The share of a first page below which its masthead does not reach. */
  private static final float MASTHEAD = 0.4f;

  private static final float TOP = 0.09f;
  private static final float BOTTOM = 0.88f;
  private static final float UPPER_HALF = 0.5f;

  private final PageContent page;
  private final List<TextLine> lines = new ArrayList<>();
  private final float head;

  private PageLines(PageContent page) {
    this.page = page;
    this.head = page.number() > 1 ? 0 : lowestMastheadRule(page);
  }

  private static float lowestMastheadRule(PageContent page) {
    float low = 0;
    for (Rule rule : page.rules()) {
      boolean wide = rule.isHorizontal() && rule.length() > 0.6f * page.width();
      low = wide && rule.y0() < MASTHEAD * page.height() ? Math.max(low, rule.y0()) : low;
    }
    return low;
  }

  static List<TextLine> of(PageContent page, List<Run> runs) {
    PageLines lines = new PageLines(page);
    for (List<Run> region : Columns.of(runs, page.rules())) {
      lines.addRegion(Row.of(region));
    }
    return lines.lines;
  }

  private void addRegion(List<Row> rows) {
    float left = (float) rows.stream().mapToDouble(Row::left).min().orElse(0);
    float right = (float) rows.stream().mapToDouble(Row::right).max().orElse(0);
    Layout.Column column = new Layout.Column(left, right);
    int foot = FootZone.begin(rows, page.rules(), left, right);
    int head = headEnd(rows);
    rows.subList(0, Math.min(head, foot)).forEach(row -> addParts(row, column, Layout.Zone.HEAD));
    if (foot > head) {
      addBody(rows.subList(head, foot), column);
    }
    rows.subList(foot, rows.size()).forEach(row -> addFoot(row, column));
  }

  /** On a first page, what stands above the lowest rule of the page's upper part. */
  private int headEnd(List<Row> rows) {
    int end = 0;
    while (end < rows.size() && rows.get(end).baseline() < head) {
      end++;
    }
    return end;
  }

  private void addFoot(Row row, Layout.Column column) {
    if (row.isParted() && isOutside(row)) {
      addParts(row, column, Layout.Zone.FOOT);
    } else {
      lines.add(new TextLine(row.runs(), null, Layout.Zone.FOOT, column));
    }
  }

  private void addParts(Row row, Layout.Column column, Layout.Zone zone) {
    for (Run run : row.runs()) {
      lines.add(new TextLine(List.of(run), null, zone, column));
    }
  }

  private void addBody(List<Row> rows, Layout.Column column) {
    ContentsList contents = new ContentsList(rows);
    int at = 0;
    for (TableFinder.Zone zone : contents.find()) {
      addTables(rows.subList(at, zone.from()), column);
      addTable(rows.subList(zone.from(), zone.to()), contents.table(zone), column);
      at = zone.to();
    }
    addTables(rows.subList(at, rows.size()), column);
  }

  private void addTables(List<Row> rows, Layout.Column column) {
    List<Rule> rules = page.rules().stream().filter(rule -> rule.y0() > head + 1).toList();
    int at = 0;
    for (TableFinder.Zone zone : new TableFinder(rows, rules).find()) {
      addText(rows.subList(at, zone.from()), column);
      List<Row> cells = rows.subList(zone.from(), zone.to());
      addTable(cells, new Grid(cells, zone.gutters(), rules).table(), column);
      at = zone.to();
    }
    addText(rows.subList(at, rows.size()), column);
  }

  private void addTable(List<Row> rows, Table table, Layout.Column column) {
    List<Run> runs = rows.stream().flatMap(row -> row.runs().stream()).toList();
    lines.add(new TextLine(runs, table, Layout.Zone.BODY, column));
  }

  private void addText(List<Row> rows, Layout.Column column) {
    for (Row row : rows) {
      if (row.isParted() && isOutside(row)) {
        addParts(row, column, Layout.Zone.HEAD);
      } else {
        lines.add(new TextLine(row.runs(), null, Layout.Zone.BODY, column));
      }
    }
  }

  /** Above or below where running text stands, or in the upper half of a first page. */
  private boolean isOutside(Row row) {
    float place = row.baseline() / page.height();
    return place < TOP || place > BOTTOM || (page.number() == 1 && place < UPPER_HALF);
  }
}
