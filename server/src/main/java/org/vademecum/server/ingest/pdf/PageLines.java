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
  private List<Run.Span> open;

  private PageLines(PageContent page, List<Run.Span> open) {
    this.page = page;
    this.open = open;
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

  /**
   * The lines of a page, and how a table at its end is parted.
   *
   * @param open where the columns of a table at its end are parted; empty where there is none
   */
  record Reading(List<TextLine> lines, List<Run.Span> open) {}

  /**
   * Reads a page.
   *
   * @param open where the columns of a table at the end of the page before are parted
   */
  static Reading of(PageContent page, List<Run> runs, List<Run.Span> open) {
    PageLines lines = new PageLines(page, open);
    float top = (page.number() == 1 ? UPPER_HALF : TOP) * page.height();
    Figures figures = Figures.of(runs, top, BOTTOM * page.height());
    for (List<Run> region : Columns.of(figures.others(), page.rules())) {
      lines.addRegion(Row.of(region));
    }
    figures.lines().forEach(lines::insert);
    return new Reading(lines.lines, lines.open);
  }

  /** A figure stands before the first line that is below its top. */
  private void insert(TextLine figure) {
    int at = 0;
    while (at < lines.size() && lines.get(at).firstBaseline() < figure.firstBaseline()) {
      at++;
    }
    lines.add(at, figure);
  }

  private void addRegion(List<Row> rows) {
    float left = (float) rows.stream().mapToDouble(Row::left).min().orElse(0);
    float right = (float) rows.stream().mapToDouble(Row::right).max().orElse(0);
    Layout.Column column = new Layout.Column(left, right);
    int foot = FootZone.begin(rows, page.rules(), left, right);
    int head = headEnd(rows);
    rows.subList(0, Math.min(head, foot)).forEach(row -> addParts(row, column, Layout.Zone.HEAD));
    int end = foot;
    while (end > head && isOutside(rows.get(end - 1)) && Figures.isLabel(rows.get(end - 1))) {
      end--;
    }
    if (end > head) {
      addBody(rows.subList(head, end), column);
    }
    addText(rows.subList(Math.max(head, end), Math.max(head, foot)), column);
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
      open = List.of();
      at = zone.to();
    }
    addTables(rows.subList(at, rows.size()), column);
  }

  private void addTables(List<Row> rows, Layout.Column column) {
    List<Rule> rules = page.rules().stream().filter(rule -> rule.y0() > head + 1).toList();
    int at = 0;
    for (TableFinder.Zone zone : zones(rows, rules)) {
      addText(rows.subList(at, zone.from()), column);
      List<Row> cells = rows.subList(zone.from(), zone.to());
      addTable(cells, new Grid(cells, zone.gutters(), rules).table(), column);
      open = zone.gutters();
      at = zone.to();
    }
    addText(rows.subList(at, rows.size()), column);
  }

  /** The tables of these rows; the first may go on from the page before. */
  private List<TableFinder.Zone> zones(List<Row> rows, List<Rule> rules) {
    TableFinder finder = new TableFinder(rows, rules);
    List<TableFinder.Zone> zones = finder.find();
    int top = 0;
    while (top < rows.size() && rows.get(top).baseline() < TOP * page.height()) {
      top++;
    }
    TableFinder.Zone continued = finder.continued(top, open);
    if (continued.to() == top || (!zones.isEmpty() && zones.get(0).from() <= top)) {
      return zones;
    }
    List<TableFinder.Zone> all = new ArrayList<>(List.of(continued));
    zones.stream().filter(zone -> zone.from() >= continued.to()).forEach(all::add);
    return all;
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
        open = isOutside(row) ? open : List.of();
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
