package org.vademecum.core.bundle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.bundle.OldPack.OldWork;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.proto.v1.DeltaEntry;
import org.vademecum.proto.v1.SectionContent;

/** Codes the entries that a delta inserts in one work, each against the old entry it stands for. */
final class EntryCoder {
  private static final int OLD = 0;
  private static final int EDIT = 1;
  private static final int NEW = 2;
  private static final int KINDS = 3;
  private static final int NOT_EXPECTED = 4;
  private static final int LEVEL_GIVEN = 8;
  private static final int NUMBER_GIVEN = 16;

  private static final int KIND_GIVEN = 1;
  private static final int SPANS = 2;
  private static final int CORRECTED = 4;

  private final @Nullable OldWork old;
  private final DeltaDictionary dictionary;
  private int before;

  /** The old position that the next entry is expected to stand for. */
  private long expected;

  EntryCoder(@Nullable OldWork old, DeltaDictionary dictionary) {
    this.old = old;
    this.dictionary = dictionary;
  }

  /** Tells where in the old sequence entries are inserted. */
  void at(long position) {
    expected = position;
  }

  private OldWork old() {
    OldWork work = old;
    if (work == null) {
      throw new MalformedBundleException("the delta names old sections of a new work");
    }
    return work;
  }

  void write(CodedWriter out, SectionWriter fresh, DeltaEntry entry) {
    boolean moved = entry.getSectionCase() == DeltaEntry.SectionCase.OLD_POSITION;
    if (!moved && entry.getEdits() == 0) {
      out.symbol(Contexts.ENTRY + before, NEW);
      before = NEW;
      writeNew(fresh, entry);
      return;
    }
    int kind = moved ? OLD : EDIT;
    int position = moved ? entry.getOldPosition() : entry.getEdits() - 1;
    OutlineEntry as = old().entry(position);
    boolean level = as.level() != entry.getLevel();
    boolean number = !as.number().equals(entry.getNumber());
    out.symbol(
        Contexts.ENTRY + before,
        kind
            | (position == expected ? 0 : NOT_EXPECTED)
            | (level ? LEVEL_GIVEN : 0)
            | (number ? NUMBER_GIVEN : 0));
    before = kind;
    if (position != expected) {
      out.number(moved ? Contexts.OLD_POSITION : Contexts.EDITS, position);
    }
    expected = position + 1L;
    if (level) {
      out.symbol(Contexts.EDIT_LEVEL, entry.getLevel());
    }
    if (number) {
      out.text(entry.getNumber());
    }
    if (!moved) {
      writeEdit(out, entry, position);
    }
  }

  private static void writeNew(SectionWriter fresh, DeltaEntry entry) {
    SectionContent content = entry.getContent();
    fresh.add(
        Heads.fromMessage(content),
        content.hasCorrection() ? Optional.of(content.getCorrection()) : Optional.empty(),
        entry.getLevel(),
        entry.getNumber());
  }

  private void writeEdit(CodedWriter out, DeltaEntry entry, int position) {
    SectionContent content = entry.getContent();
    boolean spans = content.getSpansCount() > 0;
    out.symbol(
        Contexts.EDIT_MORE,
        (content.getKind() != 0 ? KIND_GIVEN : 0)
            | (spans ? SPANS : 0)
            | (content.hasCorrection() ? CORRECTED : 0));
    if (content.getKind() != 0) {
      out.symbol(Contexts.EDIT_KIND, content.getKind());
    }
    out.near(dictionary.index(symbol(), position));
    out.text(content.getText());
    if (spans) {
      List<Span> all =
          content.getSpansList().stream().map(Heads::fromMessage).collect(Collectors.toList());
      SpanCoder.write(out, content.getKind(), content.getText().length(), all);
    }
    if (content.hasCorrection()) {
      CorrectionCoder.write(out, content.getCorrection());
    }
  }

  private String symbol() {
    return old().expression().symbol().value();
  }

  DeltaEntry read(CodedReader in, SectionReader fresh) {
    int what = in.symbol(Contexts.ENTRY + before);
    before = what & KINDS;
    if (before > NEW) {
      throw new MalformedBundleException("the delta inserts something unknown");
    }
    if (before == NEW) {
      return readNew(fresh.next());
    }
    boolean moved = before == OLD;
    long position =
        (what & NOT_EXPECTED) != 0
            ? in.number(moved ? Contexts.OLD_POSITION : Contexts.EDITS)
            : expected;
    OutlineEntry as = old().entry(position);
    expected = position + 1;
    DeltaEntry.Builder entry = DeltaEntry.newBuilder();
    entry.setLevel((what & LEVEL_GIVEN) != 0 ? in.symbol(Contexts.EDIT_LEVEL) : as.level());
    entry.setNumber((what & NUMBER_GIVEN) != 0 ? in.text() : as.number());
    int old = Math.toIntExact(position);
    return moved
        ? entry.setOldPosition(old).build()
        : entry.setEdits(old + 1).setContent(readEdit(in, old)).build();
  }

  private static DeltaEntry readNew(SectionReader.Coded coded) {
    SectionContent.Builder content = Heads.toMessage(coded.section());
    if (coded.corrected()) {
      content.setCorrection(coded.correction());
    }
    return DeltaEntry.newBuilder()
        .setLevel(coded.level())
        .setNumber(coded.number())
        .setContent(content)
        .build();
  }

  private SectionContent readEdit(CodedReader in, int position) {
    int more = in.symbol(Contexts.EDIT_MORE);
    SectionContent.Builder content = SectionContent.newBuilder();
    if ((more & KIND_GIVEN) != 0) {
      content.setKind(SectionKind.ofCode(in.symbol(Contexts.EDIT_KIND)).code());
    }
    in.near(dictionary.index(symbol(), position));
    content.setText(in.text());
    if ((more & SPANS) != 0) {
      SpanCoder.read(in, content.getKind(), content.getText().length())
          .forEach(span -> content.addSpans(Heads.toMessage(span)));
    }
    if ((more & CORRECTED) != 0) {
      content.setCorrection(CorrectionCoder.read(in));
    }
    return content.build();
  }
}
