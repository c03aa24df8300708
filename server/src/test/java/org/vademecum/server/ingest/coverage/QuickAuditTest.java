package org.vademecum.server.ingest.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.SourceLine;
import org.vademecum.server.ingest.structure.SectionDraft;

class QuickAuditTest {
  @Test
  void countsWhatIsSeenWhereNothingIsLost() {
    assertEquals(
        22, held(List.of("  2. Both parties agree", "to do"), "2.", "Both parties agree to do"));
  }

  @Test
  void explainsNumbersAndMarksOnly() {
    assertEquals(3, held(List.of("4. A"), "4.", "A"));
    assertEquals(3, held(List.of("• A", "*"), "", "A"));
    assertEquals(-1, held(List.of("4. A"), "", "A"));
    assertEquals(-1, held(List.of("44. A"), "4.", "A"));
  }

  @Test
  void isNotSureWhereTextIsMissingOrMore() {
    assertEquals(-1, held(List.of("A sentence"), "", "A sentence that"));
    assertEquals(-1, held(List.of("A sentence that"), "", "A sentence"));
    assertEquals(-1, held(List.of("Aﬁ"), "", "Afi"));
  }

  @Test
  void countsACharacterOfTwoCodeUnitsOnce() {
    assertEquals(2, held(List.of("A\ud83d\ude00"), "", "A\ud83d\ude00"));
  }

  @Test
  void goesOnFromOneSectionToTheNext() {
    assertEquals(2, held(List.of("AB"), "", "A", "B"));
  }

  private static long held(List<String> lines, String number, String... texts) {
    List<PlacedLine> placed =
        lines.stream()
            .map(raw -> new PlacedLine(SourceLine.free(1, 1, raw, raw), 1, false, false, false))
            .toList();
    return QuickAudit.held(
        placed,
        Stream.of(texts)
            .map(
                text ->
                    new SectionDraft(
                        SectionKind.PARAGRAPH, "main", 1, number, text, List.of(), placed))
            .toList());
  }
}
