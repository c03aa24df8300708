package org.vademecum.server.ingest.structure;

import java.util.List;
import java.util.Set;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.notice.Words;

/** From the lines after the masthead to sections: blocks, tables, kinds, parts, levels, ids. */
public final class Structurer {
  private final Phrases phrases;
  private final MarkerReader markers;
  private final Set<String> stopWords;

  public Structurer(LanguageData data) {
    this.phrases = new Phrases(data);
    this.markers = new MarkerReader(data);
    this.stopWords = data.stopWords();
  }

  /** What kind of work a title announces, or empty. */
  public String workKind(String title) {
    return phrases.workKind(title);
  }

  /** Is it a title that says who speaks ("Report of the Secretary-General"), not on what? */
  public boolean isByline(String title) {
    return phrases.isByline(title);
  }

  /**
   * Structures lines.
   *
   * @param from index of the first line after the masthead
   */
  public Structure structure(List<PlacedLine> lines, int from, Words words) {
    List<PlacedLine> body = lines.subList(from, lines.size());
    Flow flow = Flow.of(body, stopWords);
    LineJudge judge = new LineJudge(flow, phrases, markers, RepeatedHeads.of(body, flow));
    Setting setting = Setting.of(lines, judge.flow());
    Joiner joiner = new Joiner(words);
    List<Block> built = new BlockBuilder(lines, from, judge, setting, joiner).build();
    List<Block> blocks = QuotedRuns.join(TableRuns.merge(built, phrases), joiner);
    Outliner outliner = new Outliner(phrases, new KindJudge(blocks, phrases, setting));
    for (int i = 0; i < blocks.size(); i++) {
      outliner.add(i, blocks.get(i));
    }
    List<String> ids = BirthIds.of(outliner.sections());
    return new Structure(
        outliner.sections(),
        ids,
        outliner.parts(ids),
        body.stream().filter(line -> judge.phrases().isSeparator(line.text())).toList());
  }
}
