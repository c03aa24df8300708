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
import org.vademecum.proto.v1.Correction;

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
      NumberedSection section = section(kind);
      use.accept(section, pieces);
    }
  }

  private int kind() {
    return in.symbol(Contexts.KIND + kindBefore);
  }

  private NumberedSection section(int kind) {
    Coded coded = coded(kind);
    Section whole =
        Corrections.corrected(
            coded.section(), coded.corrected(), coded.correction(), Optional.empty());
    return new NumberedSection(whole, coded.level(), numbers.printed(coded.number()));
  }

  /**
   * A section as it was said.
   *
   * @param section without its correction
   * @param number in coded form
   */
  record Coded(
      Section section, boolean corrected, Correction correction, int level, String number) {}

  /** Reads one section, of which nothing was read yet. */
  Coded next() {
    return coded(kind());
  }

  private Coded coded(int kindCode) {
    kindBefore = kindCode;
    SectionKind kind = SectionKind.ofCode(kindCode);
    int level = in.symbol(Contexts.level(levelBefore, kind == SectionKind.ITEM));
    levelBefore = level;
    int more = in.symbol(Contexts.MORE + kind.code());
    String id = id(kind, level, (more & SectionWriter.ID_GIVEN) != 0);
    String number = number(kind, level, (more & SectionWriter.NUMBER_GIVEN) != 0);
    String text = in.text();
    pieces = in.pieces();
    List<Span> spans =
        (more & SectionWriter.SPANS) != 0
            ? SpanCoder.read(in, kind.code(), text.length())
            : List.of();
    boolean corrected = (more & SectionWriter.CORRECTED) != 0;
    Correction correction = corrected ? CorrectionCoder.read(in) : Correction.getDefaultInstance();
    return new Coded(new Section(id, kind, text, spans), corrected, correction, level, number);
  }

  /** The id of a section: the expected one unless it is given. */
  String id(SectionKind kind, int level, boolean given) {
    String id = given ? in.text() : ids.predict(kind, level);
    ids.accept(kind, level, id);
    return id;
  }

  /** Takes in a section that was said in another way. */
  void follow(SectionKind kind, int level, String number) {
    kindBefore = kind.code();
    levelBefore = level;
    lastNumbers.put(SectionWriter.place(kindBefore, level), number);
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
