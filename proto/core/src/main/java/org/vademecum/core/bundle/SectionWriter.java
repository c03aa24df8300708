package org.vademecum.core.bundle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.tree.NumberCoder;
import org.vademecum.proto.v1.Correction;

/** Writes the sections of one work of a bundle. */
final class SectionWriter {
  /** In the place of a kind: the work has no more sections. */
  static final int END = 0;

  /** What follows of a section: an id or number where it is not the expected one, and more. */
  static final int ID_GIVEN = 1;

  static final int NUMBER_GIVEN = 2;
  static final int SPANS = 4;
  static final int CORRECTED = 8;

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
    Optional<Correction> correction = section.correction().map(Corrections::toMessage);
    add(section, correction, next.level(), numbers.code(next.number()));
  }

  /** Adds a section whose printed number is coded; of its correction there may be less to say. */
  void add(Section section, Optional<Correction> correction, int level, String number) {
    int kind = section.kind().code();
    out.symbol(Contexts.KIND + kindBefore, kind);
    out.symbol(Contexts.level(levelBefore, section.kind() == SectionKind.ITEM), level);
    kindBefore = kind;
    levelBefore = level;
    boolean idGiven = !expects(section.kind(), level, section.id());
    String numberBefore = lastNumbers.put(place(kind, level), number);
    boolean numberGiven = !number.equals(numberBefore == null ? "" : numberBefore);
    boolean spans = !section.spans().isEmpty();
    out.symbol(
        Contexts.MORE + kind,
        (idGiven ? ID_GIVEN : 0)
            | (numberGiven ? NUMBER_GIVEN : 0)
            | (spans ? SPANS : 0)
            | (correction.isPresent() ? CORRECTED : 0));
    if (idGiven) {
      out.text(section.id());
    }
    if (numberGiven) {
      out.text(number);
    }
    out.text(section.text());
    if (spans) {
      SpanCoder.write(out, kind, section.text().length(), section.spans());
    }
    correction.ifPresent(it -> CorrectionCoder.write(out, it));
  }

  /** Takes in an id; whether it was the expected one. */
  boolean expects(SectionKind kind, int level, String id) {
    boolean expected = ids.predict(kind, level).equals(id);
    ids.accept(kind, level, id);
    return expected;
  }

  /** Takes in a section that was said in another way. */
  void follow(SectionKind kind, int level, String number) {
    kindBefore = kind.code();
    levelBefore = level;
    lastNumbers.put(place(kindBefore, level), number);
  }

  void finish() {
    out.symbol(Contexts.KIND + kindBefore, END);
  }

  static int place(int kind, int level) {
    return kind << 8 | level;
  }
}
