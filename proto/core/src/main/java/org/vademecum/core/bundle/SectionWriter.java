package org.vademecum.core.bundle;

import java.util.HashMap;
import java.util.Map;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.tree.NumberCoder;

/** Writes the sections of one work of a bundle. */
final class SectionWriter {
  /** In the place of a kind: the work has no more sections. */
  static final int END = 0;

  /** Of an id or number: it is the expected one, or it stands behind. */
  static final int EXPECTED = 0;

  static final int GIVEN = 1;

  private final CodedWriter out;
  private final IdPredictor ids = new IdPredictor();
  private final NumberCoder numbers = new NumberCoder();
  private final Map<Integer, String> lastNumbers = new HashMap<>();
  private int kindBefore;
  private int levelBefore;

  SectionWriter(CodedWriter out) {
    this.out = out;
  }

  void add(NumberedSection next) {
    Section section = next.section();
    int kind = section.kind().code();
    out.symbol(Contexts.KIND + kindBefore, kind);
    out.symbol(Contexts.level(levelBefore, section.kind() == SectionKind.ITEM), next.level());
    kindBefore = kind;
    levelBefore = next.level();
    given(Contexts.ID + kind, ids.predict(section.kind()), section.id());
    ids.accept(section.kind(), section.id());
    int place = place(kind, next.level());
    String number = numbers.code(next.number());
    given(Contexts.NUMBER + kind, lastNumbers.getOrDefault(place, ""), number);
    lastNumbers.put(place, number);
    out.text(section.text());
    SpanCoder.write(out, kind, section.text().length(), section.spans());
    out.symbol(Contexts.CORRECTION, section.correction().isPresent() ? 1 : 0);
    section.correction().ifPresent(it -> CorrectionCoder.write(out, Corrections.toMessage(it)));
  }

  void finish() {
    out.symbol(Contexts.KIND + kindBefore, END);
  }

  private void given(int context, String expected, String value) {
    boolean asExpected = expected.equals(value);
    out.symbol(context, asExpected ? EXPECTED : GIVEN);
    if (!asExpected) {
      out.text(value);
    }
  }

  static int place(int kind, int level) {
    return kind << 8 | level;
  }
}
