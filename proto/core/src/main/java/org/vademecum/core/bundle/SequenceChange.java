package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.ExpressionBuilder.Stored;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.Sequence;
import org.vademecum.core.tree.SequenceSplice;
import org.vademecum.proto.v1.DeltaEntry;
import org.vademecum.proto.v1.SectionContent;
import org.vademecum.proto.v1.Splice;

/** Changes the sequence of one work as a delta says, and tells of what goes and what comes. */
final class SequenceChange {
  private final NodeSource source;
  private final NodeSink sink;
  private final PackListener listener;
  private final Tally tally;
  private final ExpressionHead head;
  private final Symbol symbol;
  private final @Nullable Digest oldContent;
  private final long oldCount;
  private final Map<Digest, Section> removed = new LinkedHashMap<>();
  private final Map<Digest, Section> moved = new HashMap<>();
  private long textBytes;
  private long count;

  SequenceChange(
      NodeSource source,
      NodeSink sink,
      PackListener listener,
      Tally tally,
      ExpressionHead head,
      @Nullable Expression before) {
    this.source = source;
    this.sink = sink;
    this.listener = listener;
    this.tally = tally;
    this.head = head;
    this.symbol = head.symbol();
    this.oldContent = before == null ? null : before.content();
    this.oldCount = before == null ? 0 : before.sectionCount();
    this.count = oldCount;
    this.textBytes = before == null ? 0 : before.textBytes();
  }

  /** Tells what goes before what comes: an edited section goes and comes under one id. */
  Stored apply(List<Splice> splices) {
    requireOneSpliceWhenNew(splices);
    long at = 0;
    for (Splice splice : splices) {
      long position = at + Integer.toUnsignedLong(splice.getKeep());
      at = position + Integer.toUnsignedLong(splice.getRemove());
      requireInside(at);
      takeAway(position, at);
    }
    splices.forEach(splice -> splice.getInsertList().forEach(this::noteMoved));
    removed.forEach((digest, section) -> listener.sectionRemoved(symbol, section, digest));
    return store(inserted(splices));
  }

  private void requireOneSpliceWhenNew(List<Splice> splices) {
    if (oldContent == null && splices.size() > 1) {
      throw new MalformedBundleException("the delta brings " + symbol + " in several pieces");
    }
  }

  private void noteMoved(DeltaEntry entry) {
    if (entry.getSectionCase() == DeltaEntry.SectionCase.OLD_POSITION) {
      Digest digest = oldEntry(Integer.toUnsignedLong(entry.getOldPosition())).section();
      Section section = removed.remove(digest);
      if (section == null) {
        throw new MalformedBundleException("the delta moves a section of " + symbol + " twice");
      }
      moved.put(digest, section);
    }
  }

  private List<SequenceSplice> inserted(List<Splice> splices) {
    List<SequenceSplice> changes = new ArrayList<>(splices.size());
    long at = 0;
    for (Splice splice : splices) {
      List<OutlineEntry> entries = new ArrayList<>(splice.getInsertCount());
      splice.getInsertList().forEach(entry -> entries.add(entry(entry)));
      long position = at + Integer.toUnsignedLong(splice.getKeep());
      long remove = Integer.toUnsignedLong(splice.getRemove());
      changes.add(new SequenceSplice(position, remove, entries));
      at = position + remove;
    }
    return changes;
  }

  private void requireInside(long end) {
    if (end > oldCount) {
      throw new MalformedBundleException(
          "the delta goes to section " + end + " of " + symbol + ", which has " + oldCount);
    }
  }

  private void takeAway(long from, long to) {
    for (long position = from; position < to; position++) {
      Digest digest = oldEntry(position).section();
      Section section = Nodes.section(source.node(digest));
      removed.put(digest, section);
      count--;
      textBytes -= ExpressionBuilder.textBytes(section);
    }
  }

  private OutlineEntry oldEntry(long position) {
    Digest content = oldContent;
    if (content == null || position < 0 || position >= oldCount) {
      throw new MalformedBundleException(
          "the delta names section " + position + " of " + symbol + ", which is not there");
    }
    return Sequence.get(source, content, position);
  }

  private OutlineEntry entry(DeltaEntry entry) {
    return switch (entry.getSectionCase()) {
      case OLD_POSITION -> moved(entry);
      case CONTENT -> fresh(entry);
      default -> throw new MalformedBundleException("the delta inserts nothing in " + symbol);
    };
  }

  private OutlineEntry moved(DeltaEntry entry) {
    Digest digest = oldEntry(Integer.toUnsignedLong(entry.getOldPosition())).section();
    Section section = Objects.requireNonNull(moved.get(digest));
    tally.section(section);
    return counted(section, digest, entry);
  }

  private OutlineEntry fresh(DeltaEntry entry) {
    Section section = completed(entry);
    tally.section(section);
    Digest digest = sink.put(Nodes.encode(section));
    listener.sectionAdded(symbol, section, digest, TextPieces.NONE);
    return counted(section, digest, entry);
  }

  private Section completed(DeltaEntry entry) {
    SectionContent content = entry.getContent();
    Optional<Section> edited = edited(entry);
    SectionContent whole = edited.map(it -> completed(content, it)).orElse(content);
    return Corrections.corrected(
        Heads.fromMessage(whole), content.hasCorrection(), content.getCorrection(), edited);
  }

  private Optional<Section> edited(DeltaEntry entry) {
    if (entry.getEdits() == 0) {
      return Optional.empty();
    }
    long position = Integer.toUnsignedLong(entry.getEdits()) - 1;
    return Optional.of(Nodes.section(source.node(oldEntry(position).section())));
  }

  private SectionContent completed(SectionContent given, Section edited) {
    SectionContent.Builder content = given.toBuilder();
    if (content.getId().isEmpty()) {
      content.setId(edited.id());
    }
    if (content.getKind() == 0) {
      content.setKind(edited.kind().code());
    }
    return content.build();
  }

  private OutlineEntry counted(Section section, Digest digest, DeltaEntry entry) {
    count++;
    textBytes += ExpressionBuilder.textBytes(section);
    return new OutlineEntry(digest, entry.getLevel(), entry.getNumber());
  }

  private Stored store(List<SequenceSplice> changes) {
    Digest content = oldContent;
    Digest result =
        content == null
            ? Sequence.build(changes.isEmpty() ? List.of() : changes.get(0).inserted(), sink)
            : Sequence.edit(source, content, changes, sink);
    Expression expression = head.withContent(result, count, textBytes);
    return new Stored(expression, sink.put(Nodes.encode(expression)));
  }
}
