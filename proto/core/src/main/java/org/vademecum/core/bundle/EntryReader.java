package org.vademecum.core.bundle;

import org.jspecify.annotations.Nullable;
import org.vademecum.core.bundle.OldPack.OldWork;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.SectionKind;
import org.vademecum.proto.v1.DeltaEntry;
import org.vademecum.proto.v1.SectionContent;

/** Reads the entries that a delta inserts in one work, as {@link EntryWriter} wrote them. */
final class EntryReader {
  private final OldPack pack;
  private final @Nullable OldWork old;
  private final DeltaDictionary dictionary;
  private int before;

  /** The old position that the next entry is expected to stand for. */
  private long expected;

  /** The index in the dictionary of what it is expected to repeat. */
  private int expectedCopy;

  EntryReader(OldPack pack, @Nullable OldWork old, DeltaDictionary dictionary) {
    this.pack = pack;
    this.old = old;
    this.dictionary = dictionary;
  }

  /** Tells where in the old sequence entries are inserted. */
  void at(long position) {
    expected = position;
  }

  /** Reads the next entry. */
  DeltaEntry read(CodedReader in, SectionReader fresh) {
    int what = in.symbol(Contexts.ENTRY + before);
    before = what & EntryMarks.KINDS;
    if (before == EntryMarks.NEW) {
      return readNew(fresh.next());
    }
    boolean given = (what & EntryMarks.NOT_EXPECTED) != 0;
    DeltaEntry.Builder entry = DeltaEntry.newBuilder();
    if (before == EntryMarks.COPY) {
      int copied = expectedCopy;
      if (given) {
        copied = Math.toIntExact(copied + EntryMarks.unfolded(in.number(Contexts.COPY)));
      }
      expectedCopy = copied + 1;
      readPlace(in, what, pack.entry(dictionary.place(copied)), entry);
      return entry.setContent(readCopy(in, fresh, entry, copied)).build();
    }
    boolean moved = before == EntryMarks.OLD;
    long position = expected;
    if (given) {
      position += EntryMarks.unfolded(in.number(moved ? Contexts.OLD_POSITION : Contexts.EDITS));
    }
    expected = position + 1;
    readPlace(in, what, old().entry(position), entry);
    int as = Math.toIntExact(position);
    return moved
        ? entry.setOldPosition(as).build()
        : entry.setEdits(as + 1).setContent(readEdit(in, as)).build();
  }

  private static void readPlace(
      CodedReader in, int what, OutlineEntry as, DeltaEntry.Builder entry) {
    entry.setLevel(
        (what & EntryMarks.LEVEL_GIVEN) != 0 ? in.symbol(Contexts.EDIT_LEVEL) : as.level());
    entry.setNumber((what & EntryMarks.NUMBER_GIVEN) != 0 ? in.text() : as.number());
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
    if ((more & EntryMarks.KIND_GIVEN) != 0) {
      content.setKind(kind(in).code());
    }
    in.near(dictionary.index(old().expression().symbol().value(), position));
    content.setText(in.text());
    return readRest(in, more, content);
  }

  private SectionContent readCopy(
      CodedReader in, SectionReader fresh, DeltaEntry.Builder entry, int copied) {
    int more = in.symbol(Contexts.COPY_MORE);
    SectionContent.Builder content = SectionContent.newBuilder();
    SectionContent old = Heads.toMessage(pack.section(dictionary.place(copied))).build();
    SectionKind kind =
        (more & EntryMarks.KIND_GIVEN) != 0 ? kind(in) : SectionKind.ofCode(old.getKind());
    content
        .setKind(kind.code())
        .setId(fresh.id(kind, entry.getLevel(), (more & EntryMarks.ID_GIVEN) != 0));
    fresh.follow(kind, entry.getLevel(), entry.getNumber());
    content.setText(old.getText());
    return readRest(in, more, content);
  }

  private static SectionKind kind(CodedReader in) {
    return SectionKind.ofCode(in.symbol(Contexts.EDIT_KIND));
  }

  private static SectionContent readRest(CodedReader in, int more, SectionContent.Builder content) {
    if ((more & EntryMarks.SPANS) != 0) {
      SpanCoder.read(in, content.getKind(), content.getText().length())
          .forEach(span -> content.addSpans(Heads.toMessage(span)));
    }
    if ((more & EntryMarks.CORRECTED) != 0) {
      content.setCorrection(CorrectionCoder.read(in));
    }
    return content.build();
  }

  private OldWork old() {
    return OldPack.require(old);
  }
}
