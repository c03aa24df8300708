package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.server.ingest.source.Layout;

/** The lines of a page in reading order: columns one after the other, tables as one, notes last. */
final class PageLines {
  private final PageContent page;
  private final List<TextLine> lines = new ArrayList<>();

  private PageLines(PageContent page) {
    this.page = page;
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
    rows.subList(0, Math.min(head, foot)).forEach(row -> addParts(row, column));
    if (foot > head) {
      addBody(rows.subList(head, foot), column);
    }
    rows.subList(foot, rows.size())
        .forEach(row -> lines.add(new TextLine(row.runs(), null, Layout.Zone.FOOT, column)));
  }

  /** On a first page, what stands above the lowest rule of the page's upper part. */
  private int headEnd(List<Row> rows) {
    if (page.number() > 1) {
      return 0;
    }
    float low = 0;
    for (Rule rule : page.rules()) {
      boolean wide = rule.isHorizontal() && rule.length() > 0.6f * page.width();
      low = wide && rule.y0() < 0.4f * page.height() ? Math.max(low, rule.y0()) : low;
    }
    int end = 0;
    while (end < rows.size() && rows.get(end).baseline() < low) {
      end++;
    }
    return end;
  }

  private void addParts(Row row, Layout.Column column) {
    for (Run run : row.runs()) {
      lines.add(new TextLine(List.of(run), null, Layout.Zone.HEAD, column));
    }
  }

  private void addBody(List<Row> rows, Layout.Column column) {
    int at = 0;
    for (TableFinder.Zone zone : new TableFinder(rows, page.rules()).find()) {
      addText(rows.subList(at, zone.from()), column);
      List<Row> cells = rows.subList(zone.from(), zone.to());
      Table table = new Grid(cells, zone.gutters(), page.rules()).table();
      List<Run> runs = cells.stream().flatMap(row -> row.runs().stream()).toList();
      lines.add(new TextLine(runs, table, Layout.Zone.BODY, column));
      at = zone.to();
    }
    addText(rows.subList(at, rows.size()), column);
  }

  private void addText(List<Row> rows, Layout.Column column) {
    for (Row row : rows) {
      if (page.number() == 1 && row.isParted() && row.baseline() < 0.5f * page.height()) {
        addParts(row, column);
      } else {
        lines.add(new TextLine(row.runs(), null, Layout.Zone.BODY, column));
      }
    }
  }
}
