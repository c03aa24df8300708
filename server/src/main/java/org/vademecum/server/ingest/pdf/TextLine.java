package org.vademecum.server.ingest.pdf;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.source.Layout;

/**
 * What is read as one line: runs side by side, or a whole table.
 *
 * @param runs from left to right; those of all its rows where it is a table
 * @param table that it is, or null
 * @param zone what place on the page it has
 * @param column between whose edges it is set
 */
record TextLine(List<Run> runs, @Nullable Table table, Layout.Zone zone, Layout.Column column) {

  float left() {
    return (float) runs.stream().mapToDouble(Run::left).min().orElse(0);
  }

  float right() {
    return (float) runs.stream().mapToDouble(Run::right).max().orElse(0);
  }

  /** Of its last line. */
  float baseline() {
    return table == null ? widest().baseline() : runs.get(runs.size() - 1).baseline();
  }

  /** Of its first line. */
  float firstBaseline() {
    return table == null ? widest().baseline() : runs.get(0).baseline();
  }

  float size() {
    return widest().size();
  }

  private Run widest() {
    return runs.stream().max(Comparator.comparingDouble(Run::width)).orElseThrow();
  }

  Layout layout(float pageWidth, float pageHeight) {
    return new Layout(
        left(),
        right(),
        firstBaseline(),
        size(),
        runs.stream().allMatch(Run::isBold),
        runs.stream().allMatch(Run::isItalic),
        zone,
        column,
        new Layout.Page(pageWidth, pageHeight));
  }
}
