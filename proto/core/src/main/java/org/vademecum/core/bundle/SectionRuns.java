package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vademecum.core.document.Correction;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.core.tree.NumberCoder;
import org.vademecum.core.tree.NumberDecoder;
import org.vademecum.proto.v1.RunCorrection;
import org.vademecum.proto.v1.RunSpan;
import org.vademecum.proto.v1.SectionRun;

/** An expression's sections as runs of a bundle: column by column, at most 128 sections each. */
final class SectionRuns {
  private static final int MAX_SECTIONS = 128;
  private static final int MAX_CHARACTERS = 1 << 18;

  private SectionRuns() {}

  /** Writes the runs of one expression. */
  static final class Writer {
    private final Consumer<SectionRun> out;
    private final IdPredictor ids = new IdPredictor();
    private final NumberCoder numbers = new NumberCoder();
    private SectionRun.Builder run = SectionRun.newBuilder();
    private int characters;

    Writer(Consumer<SectionRun> out) {
      this.out = out;
    }

    void add(NumberedSection next) {
      Section section = next.section();
      if (run.getKindsCount() == MAX_SECTIONS || characters >= MAX_CHARACTERS) {
        finish();
      }
      boolean guessed = ids.predict(section.kind()).equals(section.id());
      ids.accept(section.kind(), section.id());
      for (Span span : section.spans()) {
        run.addSpans(
            RunSpan.newBuilder().setSection(run.getKindsCount()).setSpan(Heads.toMessage(span)));
      }
      section.correction().ifPresent(correction -> add(run.getKindsCount(), correction));
      run.addKinds(section.kind().code()).addLevels(next.level());
      run.addIds(guessed ? "" : section.id()).addNumbers(numbers.code(next.number()));
      run.addTexts(section.text());
      characters += section.text().length();
    }

    private void add(int section, Correction correction) {
      run.addCorrections(
          RunCorrection.newBuilder()
              .setSection(section)
              .setCorrection(Corrections.toMessage(correction)));
      characters += correction.issued().map(issued -> issued.text().length()).orElse(0);
    }

    void finish() {
      if (run.getKindsCount() > 0) {
        out.accept(run.build());
      }
      run = SectionRun.newBuilder();
      characters = 0;
    }
  }

  /** Reads the runs of one expression. */
  static final class Reader {
    private final IdPredictor ids = new IdPredictor();
    private final NumberDecoder numbers = new NumberDecoder();

    void read(SectionRun run, Consumer<NumberedSection> out) {
      int count = run.getKindsCount();
      requireColumns(run, count);
      int span = 0;
      int correction = 0;
      for (int i = 0; i < count; i++) {
        List<Span> spans = new ArrayList<>();
        while (span < run.getSpansCount() && run.getSpans(span).getSection() == i) {
          spans.add(Heads.fromMessage(run.getSpans(span).getSpan()));
          span++;
        }
        NumberedSection plain = section(run, i, spans);
        boolean corrected =
            correction < run.getCorrectionsCount()
                && run.getCorrections(correction).getSection() == i;
        out.accept(corrected ? corrected(plain, run.getCorrections(correction)) : plain);
        correction += corrected ? 1 : 0;
      }
      if (span != run.getSpansCount() || correction != run.getCorrectionsCount()) {
        throw new MalformedBundleException("a run has spans or corrections out of order");
      }
    }

    private NumberedSection section(SectionRun run, int i, List<Span> spans) {
      SectionKind kind = SectionKind.ofCode(run.getKinds(i));
      String id = run.getIds(i).isEmpty() ? ids.predict(kind) : run.getIds(i);
      ids.accept(kind, id);
      Section section = new Section(id, kind, run.getTexts(i), spans);
      return new NumberedSection(section, run.getLevels(i), numbers.printed(run.getNumbers(i)));
    }

    private static NumberedSection corrected(NumberedSection plain, RunCorrection correction) {
      Section section =
          Corrections.corrected(
              plain.section(), true, correction.getCorrection(), Optional.empty());
      return new NumberedSection(section, plain.level(), plain.number());
    }

    private static void requireColumns(SectionRun run, int count) {
      boolean good =
          count <= MAX_SECTIONS
              && run.getLevelsCount() == count
              && run.getIdsCount() == count
              && run.getNumbersCount() == count
              && run.getTextsCount() == count;
      if (!good) {
        throw new MalformedBundleException("the columns of a run do not agree");
      }
    }
  }
}
