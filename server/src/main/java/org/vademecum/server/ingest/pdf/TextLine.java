package org.vademecum.server.ingest.pdf;

import java.util.Comparator;
import java.util.List;
import org.vademecum.server.ingest.source.Layout;

/**
 * Runs that are read as one line.
 *
 * @param runs from left to right
 * @param zone what place on the page the line has
 * @param column between whose edges it is set
 */
record TextLine(List<Run> runs, Layout.Zone zone, Layout.Column column) {

  float left() {
    return (float) runs.stream().mapToDouble(Run::left).min().orElse(0);
  }

  float right() {
    return (float) runs.stream().mapToDouble(Run::right).max().orElse(0);
  }

  float baseline() {
    return widest().baseline();
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
        baseline(),
        size(),
        runs.stream().allMatch(Run::isBold),
        runs.stream().allMatch(Run::isItalic),
        zone,
        column,
        new Layout.Page(pageWidth, pageHeight));
  }
}
