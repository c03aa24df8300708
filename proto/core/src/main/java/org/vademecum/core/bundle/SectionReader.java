package org.vademecum.core.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.coding.TextPieces;
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
  private TextPieces pieces = TextPieces.NONE;
  private int kindBefore;
  private int levelBefore;

  SectionReader(CodedReader in) {
    this.in = in;
  }

  /** Reads all sections. */
  void forEach(BiConsumer<NumberedSection, TextPieces> use) {
    for (int kind = kind(); kind != SectionWriter.END; kind = kind()) {
      kindBefore = kind;
      NumberedSection section = section(SectionKind.ofCode(kind));
      use.accept(section, pieces);
    }
  }

  private int kind() {
    return in.symbol(Contexts.KIND + kindBefore);
  }

  private NumberedSection section(SectionKind kind) {
    int level = in.symbol(Contexts.level(levelBefore, kind == SectionKind.ITEM));
    levelBefore = level;
    int more = in.symbol(Contexts.MORE + kind.code());
    String id = (more & SectionWriter.ID_GIVEN) != 0 ? in.text() : ids.predict(kind);
    ids.accept(kind, id);
    String number = number(kind, level, (more & SectionWriter.NUMBER_GIVEN) != 0);
    String text = in.text();
    pieces = in.pieces();
    List<Span> spans =
        (more & SectionWriter.SPANS) != 0
            ? SpanCoder.read(in, kind.code(), text.length())
            : List.of();
    Section section = new Section(id, kind, text, spans);
    Section whole =
        (more & SectionWriter.CORRECTED) != 0
            ? Corrections.corrected(section, true, CorrectionCoder.read(in), Optional.empty())
            : section;
    return new NumberedSection(whole, level, numbers.printed(number));
  }

  private String number(SectionKind kind, int level, boolean given) {
    int place = SectionWriter.place(kind.code(), level);
    if (!given) {
      return lastNumbers.getOrDefault(place, "");
    }
    String number = in.text();
    lastNumbers.put(place, number);
    return number;
  }
}
