package org.vademecum.server.ingest.furniture;

import java.util.List;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.language.Languages;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.SourceLine;

/** Lines that look like the heading of an annex: those begin a page. */
final class PartStarts {
  private final List<Pattern> words;

  PartStarts(Languages languages) {
    this.words =
        languages.all().stream()
            .map(data -> data.literally("annex", "appendix", "enclosure"))
            .toList();
  }

  boolean isStart(List<SourceLine> lines, int i) {
    String text = lines.get(i).text();
    boolean alone = i == 0 || lines.get(i - 1).isBlank();
    return alone
        && !Glyphs.endsSentence(text)
        && words.stream().anyMatch(word -> word.matcher(text).lookingAt());
  }
}
