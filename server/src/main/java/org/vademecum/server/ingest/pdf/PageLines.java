package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.server.ingest.source.Layout;

/** The lines of a page in reading order. */
final class PageLines {
  private PageLines() {}

  static List<TextLine> of(PageContent page) {
    List<Run> runs = Runs.of(page.glyphs().stream().filter(g -> g.turn() == 0).toList());
    runs.removeIf(Run::isBlank);
    float left = (float) runs.stream().mapToDouble(Run::left).min().orElse(0);
    float right = (float) runs.stream().mapToDouble(Run::right).max().orElse(0);
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < runs.size(); ) {
      int end = i + 1;
      while (end < runs.size() && Math.abs(runs.get(end).baseline() - runs.get(i).baseline()) < 2) {
        end++;
      }
      List<Run> row = new ArrayList<>(runs.subList(i, end));
      row.sort(java.util.Comparator.comparingDouble(Run::left));
      lines.add(new TextLine(row, Layout.Zone.BODY, new Layout.Column(left, right)));
      i = end;
    }
    return lines;
  }
}
