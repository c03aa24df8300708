package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.document.Span;
import org.vademecum.proto.v1.DeltaEntry;
import org.vademecum.proto.v1.SectionContent;
import org.vademecum.proto.v1.Splice;
import org.vademecum.proto.v1.WorkDelta;

/** Codes the messages of a delta, one a work that differs. */
final class WorkDeltaCoder {
  private static final int END = 0;
  private static final int REMOVED = 1;
  private static final int SAME_HEAD = 2;
  private static final int NEW_HEAD = 3;
  private static final int OLD = 0;
  private static final int NEW = 1;

  private final HeadCoder heads = new HeadCoder();
  private final Caps caps;

  WorkDeltaCoder(Caps caps) {
    this.caps = caps;
  }

  void write(CodedWriter out, WorkDelta delta) {
    boolean head = delta.hasHead();
    out.symbol(Contexts.WORK, delta.getRemoved() ? REMOVED : head ? NEW_HEAD : SAME_HEAD);
    heads.writeSymbol(out, delta.getSymbol());
    if (delta.getRemoved()) {
      return;
    }
    if (head) {
      heads.write(out, delta.getHead());
    }
    out.number(Contexts.SPLICES, delta.getSplicesCount());
    delta.getSplicesList().forEach(splice -> write(out, splice));
  }

  static void finish(CodedWriter out) {
    out.symbol(Contexts.WORK, END);
  }

  private static void write(CodedWriter out, Splice splice) {
    out.number(Contexts.KEEP, splice.getKeep());
    out.number(Contexts.REMOVE, splice.getRemove());
    out.number(Contexts.INSERT, splice.getInsertCount());
    splice.getInsertList().forEach(entry -> write(out, entry));
  }

  private static void write(CodedWriter out, DeltaEntry entry) {
    out.symbol(Contexts.level(0, false), entry.getLevel());
    out.text(entry.getNumber());
    boolean old = entry.getSectionCase() == DeltaEntry.SectionCase.OLD_POSITION;
    out.symbol(Contexts.ENTRY, old ? OLD : NEW);
    if (old) {
      out.number(Contexts.OLD_POSITION, entry.getOldPosition());
    } else {
      out.number(Contexts.EDITS, entry.getEdits());
      write(out, entry.getContent());
    }
  }

  private static void write(CodedWriter out, SectionContent content) {
    out.symbol(Contexts.KIND, content.getKind());
    out.text(content.getId());
    out.text(content.getText());
    List<Span> spans = new ArrayList<>(content.getSpansCount());
    content.getSpansList().forEach(span -> spans.add(Heads.fromMessage(span)));
    SpanCoder.write(out, content.getKind(), content.getText().length(), spans);
    out.symbol(Contexts.CORRECTION, content.hasCorrection() ? 1 : 0);
    if (content.hasCorrection()) {
      CorrectionCoder.write(out, content.getCorrection());
    }
  }

  /** The next work, if there is one. */
  Optional<WorkDelta> read(CodedReader in) {
    int what = in.symbol(Contexts.WORK);
    if (what == END) {
      return Optional.empty();
    }
    WorkDelta.Builder delta = WorkDelta.newBuilder().setSymbol(heads.readSymbol(in));
    if (what == REMOVED) {
      return Optional.of(delta.setRemoved(true).build());
    }
    if (what == NEW_HEAD) {
      delta.setHead(heads.read(in));
    }
    for (int left = count(in, Contexts.SPLICES); left > 0; left--) {
      delta.addSplices(splice(in));
    }
    return Optional.of(delta.build());
  }

  /** How many there are of what comes at most once a section. */
  private int count(CodedReader in, int context) {
    int count = in.number(context);
    Caps.check("changes in one work", count, Math.max(caps.sections(), caps.sections() + 1));
    return count;
  }

  private Splice splice(CodedReader in) {
    Splice.Builder splice =
        Splice.newBuilder().setKeep(in.number(Contexts.KEEP)).setRemove(in.number(Contexts.REMOVE));
    for (int left = count(in, Contexts.INSERT); left > 0; left--) {
      splice.addInsert(entry(in));
    }
    return splice.build();
  }

  private static DeltaEntry entry(CodedReader in) {
    DeltaEntry.Builder entry =
        DeltaEntry.newBuilder().setLevel(in.symbol(Contexts.level(0, false))).setNumber(in.text());
    if (in.symbol(Contexts.ENTRY) == OLD) {
      return entry.setOldPosition(in.number(Contexts.OLD_POSITION)).build();
    }
    return entry.setEdits(in.number(Contexts.EDITS)).setContent(content(in)).build();
  }

  private static SectionContent content(CodedReader in) {
    int kind = in.symbol(Contexts.KIND);
    if (kind >= Contexts.KINDS) {
      throw new MalformedBundleException("a section is of an unknown kind");
    }
    SectionContent.Builder content =
        SectionContent.newBuilder().setKind(kind).setId(in.text()).setText(in.text());
    for (Span span : SpanCoder.read(in, kind, content.getText().length())) {
      content.addSpans(Heads.toMessage(span));
    }
    if (in.symbol(Contexts.CORRECTION) != 0) {
      content.setCorrection(CorrectionCoder.read(in));
    }
    return content.build();
  }
}
