package org.vademecum.core.bundle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.bundle.OldPack.OldWork;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.proto.v1.DeltaEntry;
import org.vademecum.proto.v1.SectionContent;

/**
 * Writes the entries that a delta inserts in one work, each against an old one: the one that it is
 * or edits, or one of the dictionary, from anywhere in the library, whose text it repeats.
 */
final class EntryWriter {
  private final OldPack pack;
  private final @Nullable OldWork old;
  private final DeltaDictionary dictionary;
  private int before;

  /** The old position that the next entry is expected to stand for. */
  private long expected;

  /** The index in the dictionary of what it is expected to repeat. */
  private int expectedCopy;

  EntryWriter(OldPack pack, @Nullable OldWork old, DeltaDictionary dictionary) {
    this.pack = pack;
    this.old = old;
    this.dictionary = dictionary;
  }

  /** Tells where in the old sequence entries are inserted. */
  void at(long position) {
    expected = position;
  }

  /** Writes the next entry. */
  void write(CodedWriter out, SectionWriter fresh, DeltaEntry entry) {
    boolean moved = entry.getSectionCase() == DeltaEntry.SectionCase.OLD_POSITION;
    if (moved || entry.getEdits() != 0) {
      int position = moved ? entry.getOldPosition() : entry.getEdits() - 1;
      int context = moved ? Contexts.OLD_POSITION : Contexts.EDITS;
      OutlineEntry as = old().entry(position);
      place(out, moved ? EntryMarks.OLD : EntryMarks.EDIT, position, expected, context, as, entry);
      expected = position + 1L;
      if (!moved) {
        writeEdit(out, entry.getContent(), position);
      }
      return;
    }
    int copied = dictionary.same(entry.getContent().getText(), expectedCopy);
    if (copied == DeltaDictionary.NONE) {
      out.symbol(Contexts.ENTRY + before, EntryMarks.NEW);
      before = EntryMarks.NEW;
      writeNew(fresh, entry);
    } else {
      OutlineEntry as = pack.entry(dictionary.place(copied));
      place(out, EntryMarks.COPY, copied, expectedCopy, Contexts.COPY, as, entry);
      expectedCopy = copied + 1;
      writeCopy(out, fresh, entry, copied);
    }
  }

  /** Says what an entry stands for, and its level and number where they are others. */
  private void place(
      CodedWriter out,
      int kind,
      int position,
      long expectedPosition,
      int context,
      OutlineEntry as,
      DeltaEntry entry) {
    boolean level = as.level() != entry.getLevel();
    boolean number = !as.number().equals(entry.getNumber());
    out.symbol(
        Contexts.ENTRY + before,
        kind
            | (position == expectedPosition ? 0 : EntryMarks.NOT_EXPECTED)
            | (level ? EntryMarks.LEVEL_GIVEN : 0)
            | (number ? EntryMarks.NUMBER_GIVEN : 0));
    before = kind;
    if (position != expectedPosition) {
      out.number(context, EntryMarks.folded(position - expectedPosition));
    }
    if (level) {
      out.symbol(Contexts.EDIT_LEVEL, entry.getLevel());
    }
    if (number) {
      out.text(entry.getNumber());
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

  private void writeEdit(CodedWriter out, SectionContent content, int position) {
    out.symbol(
        Contexts.EDIT_MORE, more(content) | (content.getKind() != 0 ? EntryMarks.KIND_GIVEN : 0));
    if (content.getKind() != 0) {
      out.symbol(Contexts.EDIT_KIND, content.getKind());
    }
    out.near(dictionary.index(old().expression().symbol().value(), position));
    out.text(content.getText());
    writeRest(out, content);
  }

  private void writeCopy(CodedWriter out, SectionWriter fresh, DeltaEntry entry, int copied) {
    SectionContent content = entry.getContent();
    SectionContent old = Heads.toMessage(pack.section(dictionary.place(copied))).build();
    SectionKind kind = SectionKind.ofCode(content.getKind());
    boolean id = !fresh.expects(kind, entry.getLevel(), content.getId());
    fresh.follow(kind, entry.getLevel(), entry.getNumber());
    out.symbol(
        Contexts.COPY_MORE,
        more(content)
            | (kind.code() == old.getKind() ? 0 : EntryMarks.KIND_GIVEN)
            | (id ? EntryMarks.ID_GIVEN : 0));
    if (kind.code() != old.getKind()) {
      out.symbol(Contexts.EDIT_KIND, kind.code());
    }
    if (id) {
      out.text(content.getId());
    }
    writeRest(out, content);
  }

  private static int more(SectionContent content) {
    return (content.getSpansCount() > 0 ? EntryMarks.SPANS : 0)
        | (content.hasCorrection() ? EntryMarks.CORRECTED : 0);
  }

  private static void writeRest(CodedWriter out, SectionContent content) {
    if (content.getSpansCount() > 0) {
      List<Span> spans =
          content.getSpansList().stream().map(Heads::fromMessage).collect(Collectors.toList());
      SpanCoder.write(out, content.getKind(), content.getText().length(), spans);
    }
    if (content.hasCorrection()) {
      CorrectionCoder.write(out, content.getCorrection());
    }
  }

  private OldWork old() {
    return OldPack.require(old);
  }
}
