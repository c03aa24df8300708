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

/**
 * Codes the entries that a delta inserts in one work, each against an old one: the one that it is
 * or edits, or one of the dictionary, from anywhere in the library, whose text it repeats.
 */
final class EntryCoder {
  private static final int OLD = 0;
  private static final int EDIT = 1;
  private static final int NEW = 2;
  private static final int COPY = 3;
  private static final int KINDS = 3;
  private static final int NOT_EXPECTED = 4;
  private static final int LEVEL_GIVEN = 8;
  private static final int NUMBER_GIVEN = 16;

  private static final int KIND_GIVEN = 1;
  private static final int SPANS = 2;
  private static final int CORRECTED = 4;
  private static final int ID_GIVEN = 8;

  private final OldPack pack;
  private final @Nullable OldWork old;
  private final DeltaDictionary dictionary;
  private int before;

  /** The old position that the next entry is expected to stand for. */
  private long expected;

  /** The index in the dictionary of what it is expected to repeat. */
  private int expectedCopy;

  EntryCoder(OldPack pack, @Nullable OldWork old, DeltaDictionary dictionary) {
    this.pack = pack;
    this.old = old;
    this.dictionary = dictionary;
  }

  /** Tells where in the old sequence entries are inserted. */
  void at(long position) {
    expected = position;
  }

  void write(CodedWriter out, SectionWriter fresh, DeltaEntry entry) {
    boolean moved = entry.getSectionCase() == DeltaEntry.SectionCase.OLD_POSITION;
    if (moved || entry.getEdits() != 0) {
      int position = moved ? entry.getOldPosition() : entry.getEdits() - 1;
      int context = moved ? Contexts.OLD_POSITION : Contexts.EDITS;
      OutlineEntry as = old().entry(position);
      place(out, moved ? OLD : EDIT, position, expected, context, as, entry);
      expected = position + 1L;
      if (!moved) {
        writeEdit(out, entry.getContent(), position);
      }
      return;
    }
    int copied = dictionary.same(entry.getContent().getText(), expectedCopy);
    if (copied == DeltaDictionary.NONE) {
      out.symbol(Contexts.ENTRY + before, NEW);
      before = NEW;
      writeNew(fresh, entry);
    } else {
      OutlineEntry as = pack.entry(dictionary.place(copied));
      place(out, COPY, copied, expectedCopy, Contexts.COPY, as, entry);
      expectedCopy = copied + 1;
      writeCopy(out, fresh, entry, copied);
    }
  }

  /** A difference as a number: 0, −1, 1, −2, and so on are 0, 1, 2, 3. */
  private static int folded(long difference) {
    return Math.toIntExact(difference < 0 ? -2 * difference - 1 : 2 * difference);
  }

  private static long unfolded(int number) {
    return (number & 1) == 0 ? number >> 1 : -(number >> 1) - 1L;
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
            | (position == expectedPosition ? 0 : NOT_EXPECTED)
            | (level ? LEVEL_GIVEN : 0)
            | (number ? NUMBER_GIVEN : 0));
    before = kind;
    if (position != expectedPosition) {
      out.number(context, folded(position - expectedPosition));
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
    out.symbol(Contexts.EDIT_MORE, more(content) | (content.getKind() != 0 ? KIND_GIVEN : 0));
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
        more(content) | (kind.code() == old.getKind() ? 0 : KIND_GIVEN) | (id ? ID_GIVEN : 0));
    if (kind.code() != old.getKind()) {
      out.symbol(Contexts.EDIT_KIND, kind.code());
    }
    if (id) {
      out.text(content.getId());
    }
    writeRest(out, content);
  }

  private static int more(SectionContent content) {
    return (content.getSpansCount() > 0 ? SPANS : 0) | (content.hasCorrection() ? CORRECTED : 0);
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

  DeltaEntry read(CodedReader in, SectionReader fresh) {
    int what = in.symbol(Contexts.ENTRY + before);
    before = what & KINDS;
    if (before == NEW) {
      return readNew(fresh.next());
    }
    boolean given = (what & NOT_EXPECTED) != 0;
    DeltaEntry.Builder entry = DeltaEntry.newBuilder();
    if (before == COPY) {
      int copied = expectedCopy;
      if (given) {
        copied = Math.toIntExact(copied + unfolded(in.number(Contexts.COPY)));
      }
      expectedCopy = copied + 1;
      readPlace(in, what, pack.entry(dictionary.place(copied)), entry);
      return entry.setContent(readCopy(in, fresh, entry, copied)).build();
    }
    boolean moved = before == OLD;
    long position = expected;
    if (given) {
      position += unfolded(in.number(moved ? Contexts.OLD_POSITION : Contexts.EDITS));
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
    entry.setLevel((what & LEVEL_GIVEN) != 0 ? in.symbol(Contexts.EDIT_LEVEL) : as.level());
    entry.setNumber((what & NUMBER_GIVEN) != 0 ? in.text() : as.number());
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
    SectionKind kind = (more & KIND_GIVEN) != 0 ? kind(in) : SectionKind.ofCode(old.getKind());
    content.setKind(kind.code()).setId(fresh.id(kind, entry.getLevel(), (more & ID_GIVEN) != 0));
    fresh.follow(kind, entry.getLevel(), entry.getNumber());
    content.setText(old.getText());
    return readRest(in, more, content);
  }

  private static SectionKind kind(CodedReader in) {
    return SectionKind.ofCode(in.symbol(Contexts.EDIT_KIND));
  }

  private static SectionContent readRest(CodedReader in, int more, SectionContent.Builder content) {
    if ((more & SPANS) != 0) {
      SpanCoder.read(in, content.getKind(), content.getText().length())
          .forEach(span -> content.addSpans(Heads.toMessage(span)));
    }
    if ((more & CORRECTED) != 0) {
      content.setCorrection(CorrectionCoder.read(in));
    }
    return content.build();
  }

  private OldWork old() {
    OldWork work = old;
    if (work == null) {
      throw new MalformedBundleException("the delta names old sections of a new work");
    }
    return work;
  }
}
