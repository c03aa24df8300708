package org.vademecum.core.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.core.tree.NumberDecoder;

/** Reads the sections of one work of a bundle. */
final class SectionReader {
  private final CodedReader in;
  private final IdPredictor ids = new IdPredictor();
  private final NumberDecoder numbers = new NumberDecoder();
  private final Map<Integer, String> lastNumbers = new HashMap<>();
  private int kindBefore;
  private int levelBefore;

  SectionReader(CodedReader in) {
    this.in = in;
  }

  /** Reads all sections. */
  void forEach(Consumer<NumberedSection> use) {
    for (int kind = kind(); kind != SectionWriter.END; kind = kind()) {
      kindBefore = kind;
      use.accept(section(SectionKind.ofCode(kind)));
    }
  }

  private int kind() {
    return in.symbol(Contexts.KIND + kindBefore);
  }

  private NumberedSection section(SectionKind kind) {
    int level = in.symbol(Contexts.level(levelBefore, kind == SectionKind.ITEM));
    levelBefore = level;
    String id = given(Contexts.ID + kind.code(), ids.predict(kind));
    ids.accept(kind, id);
    int place = SectionWriter.place(kind.code(), level);
    String number = given(Contexts.NUMBER + kind.code(), lastNumbers.getOrDefault(place, ""));
    lastNumbers.put(place, number);
    String text = in.text();
    List<Span> spans = SpanCoder.read(in, kind.code(), text.length());
    Section section = new Section(id, kind, text, spans);
    boolean corrected = in.symbol(Contexts.CORRECTION) != 0;
    Section whole =
        corrected
            ? Corrections.corrected(section, true, CorrectionCoder.read(in), Optional.empty())
            : section;
    return new NumberedSection(whole, level, numbers.printed(number));
  }

  private String given(int context, String expected) {
    return in.symbol(context) == SectionWriter.EXPECTED ? expected : in.text();
  }
}
