package org.vademecum.server.ingest.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.SourceLine;
import org.vademecum.server.ingest.structure.SectionDraft;

class HyphenCheckTest {
  @Test
  void seesHyphensThatAreLostOrParted() {
    assertEquals(
        List.of("SecretaryGeneral", "Secretary -General", "Secretary- General", "well -known"),
        seen("The SecretaryGeneral, a Secretary -General, one Secretary- General, well -known"));
  }

  @Test
  void leavesHyphensAloneThatPartNoKnownWord() {
    assertEquals(List.of(), seen("Secretary- Treasurer, 3 -General, a Secretary-General -"));
  }

  private static List<String> seen(String text) {
    PlacedLine known = line("Secretary-General well-known");
    PlacedLine line = line(text);
    SectionDraft section =
        new SectionDraft(SectionKind.PARAGRAPH, "main", 1, "", text, List.of(), List.of(line));
    return new HyphenCheck(Words.of(List.of(known, line)))
        .check(section).stream().map(Notice::seen).toList();
  }

  private static PlacedLine line(String text) {
    return new PlacedLine(SourceLine.free(1, 1, text, text), 1, false, false, false);
  }
}
