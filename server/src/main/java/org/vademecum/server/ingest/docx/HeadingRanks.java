package org.vademecum.server.ingest.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.SourceLine;

/** Makes the ranks of headings dense: 1, 2, 3… in the order of their outline levels and sizes. */
final class HeadingRanks {
  private HeadingRanks() {}

  static List<SourceLine> dense(List<SourceLine> lines) {
    TreeSet<Integer> ranks = new TreeSet<>();
    lines.stream().filter(HeadingRanks::isHeading).forEach(line -> ranks.add(line.rank()));
    List<SourceLine> out = new ArrayList<>(lines.size());
    for (SourceLine line : lines) {
      out.add(isHeading(line) ? ranked(line, ranks.headSet(line.rank(), true).size()) : line);
    }
    return out;
  }

  private static boolean isHeading(SourceLine line) {
    return line.form() == Form.HEADING;
  }

  private static SourceLine ranked(SourceLine line, int rank) {
    return new SourceLine(
        line.number(),
        line.page(),
        line.form(),
        rank,
        line.label(),
        line.raw(),
        line.text(),
        line.spans());
  }
}
