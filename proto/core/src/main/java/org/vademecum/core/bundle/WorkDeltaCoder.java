package org.vademecum.core.bundle;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.bundle.OldPack.OldWork;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.proto.v1.Splice;
import org.vademecum.proto.v1.WorkDelta;

/** Codes the messages of a delta, one a work that differs. */
final class WorkDeltaCoder {
  private static final int END = 0;
  private static final int REMOVED = 1;
  private static final int SAME_HEAD = 2;
  private static final int NEW_HEAD = 3;
  private static final int NEW_WORK = 4;

  private final HeadCoder heads = new HeadCoder();
  private final OldPack old;
  private final DeltaDictionary dictionary;
  private final Caps caps;
  private long position;

  WorkDeltaCoder(OldPack old, DeltaDictionary dictionary, Caps caps) {
    this.old = old;
    this.dictionary = dictionary;
    this.caps = caps;
  }

  void write(CodedWriter out, WorkDelta delta) {
    String symbol = delta.getSymbol();
    boolean known = old.find(symbol).isPresent();
    if (!known) {
      out.symbol(Contexts.WORK, NEW_WORK);
      heads.writeSymbol(out, symbol);
    } else {
      int what = delta.getRemoved() ? REMOVED : delta.hasHead() ? NEW_HEAD : SAME_HEAD;
      out.symbol(Contexts.WORK, what);
      long next = old.position(symbol);
      out.number(Contexts.WORK_POSITION, Math.toIntExact(next - position));
      position = next + 1;
      heads.follow(symbol);
    }
    if (delta.hasHead()) {
      heads.write(out, delta.getHead());
    }
    if (!delta.getRemoved()) {
      writeSplices(out, delta, known ? old.work(symbol) : null);
    }
  }

  static void finish(CodedWriter out) {
    out.symbol(Contexts.WORK, END);
  }

  private void writeSplices(CodedWriter out, WorkDelta delta, @Nullable OldWork work) {
    EntryWriter entries = new EntryWriter(old, work, dictionary);
    SectionWriter fresh = new SectionWriter(out);
    out.number(Contexts.SPLICES, delta.getSplicesCount());
    long at = 0;
    for (Splice splice : delta.getSplicesList()) {
      out.number(Contexts.KEEP, splice.getKeep());
      out.number(Contexts.REMOVE, splice.getRemove());
      out.number(Contexts.INSERT, splice.getInsertCount());
      entries.at(at + splice.getKeep());
      splice.getInsertList().forEach(entry -> entries.write(out, fresh, entry));
      at += splice.getKeep() + (long) splice.getRemove();
    }
  }

  /** The next work, if there is one. */
  Optional<WorkDelta> read(CodedReader in) {
    int what = in.symbol(Contexts.WORK);
    if (what == END) {
      return Optional.empty();
    }
    if (what > NEW_WORK) {
      throw new MalformedBundleException("the delta does something unknown to a work");
    }
    String symbol = symbol(in, what == NEW_WORK);
    WorkDelta.Builder delta = WorkDelta.newBuilder().setSymbol(symbol);
    if (what == REMOVED) {
      return Optional.of(delta.setRemoved(true).build());
    }
    if (what != SAME_HEAD) {
      delta.setHead(heads.read(in));
    }
    readSplices(in, delta, what == NEW_WORK ? null : old.work(symbol));
    return Optional.of(delta.build());
  }

  private String symbol(CodedReader in, boolean fresh) {
    if (fresh) {
      return heads.readSymbol(in);
    }
    long next = position + in.number(Contexts.WORK_POSITION);
    String symbol = old.symbol(next);
    position = next + 1;
    heads.follow(symbol);
    return symbol;
  }

  private void readSplices(CodedReader in, WorkDelta.Builder delta, @Nullable OldWork work) {
    EntryReader entries = new EntryReader(old, work, dictionary);
    SectionReader fresh = new SectionReader(in);
    long at = 0;
    for (int left = count(in, Contexts.SPLICES); left > 0; left--) {
      Splice.Builder splice =
          Splice.newBuilder()
              .setKeep(in.number(Contexts.KEEP))
              .setRemove(in.number(Contexts.REMOVE));
      int inserted = count(in, Contexts.INSERT);
      entries.at(at + splice.getKeep());
      for (int i = 0; i < inserted; i++) {
        splice.addInsert(entries.read(in, fresh));
      }
      at += splice.getKeep() + (long) splice.getRemove();
      delta.addSplices(splice);
    }
  }

  /** How many there are of what comes at most once a section. */
  private int count(CodedReader in, int context) {
    int count = in.number(context);
    Caps.check("changes in one work", count, Math.max(caps.sections(), caps.sections() + 1));
    return count;
  }
}
