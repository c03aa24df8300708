package org.vademecum.core.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vademecum.core.document.SectionKind;

class IdPredictorTest {
  private final IdPredictor ids = new IdPredictor();

  private void expect(SectionKind kind, int level, String id) {
    assertEquals(id, ids.predict(kind, level));
    ids.accept(kind, level, id);
  }

  @Test
  void itemsFollowTheLastOfTheirLevelUnderOneSection() {
    ids.accept(SectionKind.PARAGRAPH, 2, "p3");
    expect(SectionKind.ITEM, 3, "p3.i1");
    expect(SectionKind.ITEM, 4, "p3.i1.i1");
    expect(SectionKind.ITEM, 4, "p3.i1.i2");
    expect(SectionKind.ITEM, 3, "p3.i2");
    expect(SectionKind.ITEM, 4, "p3.i2.i1");
    expect(SectionKind.PARAGRAPH, 2, "p4");
    expect(SectionKind.ITEM, 3, "p4.i1");
  }

  @Test
  void notesStandInNobodysWay() {
    ids.accept(SectionKind.PARAGRAPH, 2, "p3");
    ids.accept(SectionKind.ITEM, 3, "p3.i1");
    ids.accept(SectionKind.NOTE, 4, "n1");
    expect(SectionKind.ITEM, 3, "p3.i2");
    expect(SectionKind.NOTE, 4, "n2");
  }

  @Test
  void aSkippedLevelIsNoParent() {
    ids.accept(SectionKind.HEADING, 1, "h2");
    expect(SectionKind.ITEM, 4, "h2.i1");
    expect(SectionKind.ITEM, 3, "h2.i1");
  }

  @Test
  void othersFollowTheLastOfTheirKindOrNone() {
    expect(SectionKind.PARAGRAPH, 2, "");
    ids.accept(SectionKind.PARAGRAPH, 2, "p9");
    ids.accept(SectionKind.HEADING, 1, "h1");
    expect(SectionKind.PARAGRAPH, 2, "p10");
    ids.accept(SectionKind.PARAGRAPH, 2, "p-bis");
    expect(SectionKind.PARAGRAPH, 2, "");
  }

  @Test
  void anItemUnderNothingIsNotGuessed() {
    expect(SectionKind.ITEM, 1, "");
  }
}
