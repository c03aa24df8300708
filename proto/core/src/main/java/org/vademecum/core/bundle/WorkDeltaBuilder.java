package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.Section;
import org.vademecum.core.sketch.Place;
import org.vademecum.core.tree.MapChange;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.Sequence;
import org.vademecum.core.tree.SequenceSplice;
import org.vademecum.proto.v1.DeltaEntry;
import org.vademecum.proto.v1.SectionContent;
import org.vademecum.proto.v1.Splice;
import org.vademecum.proto.v1.WorkDelta;

/** Says what happens to one work: sections kept, moved, edited, new. */
final class WorkDeltaBuilder {
  private final NodeSource source;
  private final DictionaryChoice dictionary;
  private String symbol = "";
  private final Map<Digest, Integer> oldPositions = new HashMap<>();
  private final Map<String, Integer> oldIds = new HashMap<>();
  private final Map<Integer, Section> oldSections = new TreeMap<>();

  WorkDeltaBuilder(NodeSource source, DictionaryChoice dictionary) {
    this.source = source;
    this.dictionary = dictionary;
  }

  WorkDelta build(MapChange change) {
    symbol = change.key();
    WorkDelta.Builder delta = WorkDelta.newBuilder().setSymbol(change.key());
    if (!change.after().isPresent()) {
      return delta.setRemoved(true).build();
    }
    @Nullable Expression before = change.before().map(this::expression).orElse(null);
    Expression after = expression(change.after().get());
    ExpressionHead head = ExpressionHead.of(after);
    if (before == null || !ExpressionHead.of(before).equals(head)) {
      delta.setHead(Heads.toMessage(head));
    }
    splices(before, after).forEach(delta::addSplices);
    return delta.build();
  }

  private Expression expression(Digest digest) {
    return Nodes.expression(source.node(digest));
  }

  private List<Splice> splices(@Nullable Expression before, Expression after) {
    if (before == null) {
      List<OutlineEntry> all = new ArrayList<>();
      Sequence.iterate(source, after.content()).forEachRemaining(all::add);
      return all.isEmpty() ? List.of() : List.of(splice(0, new SequenceSplice(0, 0, all)));
    }
    List<SequenceSplice> changes = Sequence.diff(source, before.content(), after.content());
    changes.forEach(change -> remember(before, change));
    List<Splice> splices = new ArrayList<>();
    long end = 0;
    for (SequenceSplice change : changes) {
      splices.add(splice(change.position() - end, change));
      end = change.position() + change.removed();
    }
    return splices;
  }

  private void remember(Expression before, SequenceSplice change) {
    for (long at = change.position(); at < change.position() + change.removed(); at++) {
      int position = Math.toIntExact(at);
      OutlineEntry entry = Sequence.get(source, before.content(), position);
      byte[] node = source.node(entry.section());
      oldPositions.put(entry.section(), position);
      if (!Nodes.isErased(node)) {
        remember(Nodes.section(node), position);
      }
    }
  }

  private void remember(Section section, int position) {
    oldIds.put(section.id(), position);
    oldSections.put(position, section);
    dictionary.goes(new Place(symbol, position), section.text());
  }

  private Splice splice(long keep, SequenceSplice change) {
    Splice.Builder splice =
        Splice.newBuilder()
            .setKeep(Math.toIntExact(keep))
            .setRemove(Math.toIntExact(change.removed()));
    change.inserted().forEach(entry -> splice.addInsert(entry(entry)));
    return splice.build();
  }

  private DeltaEntry entry(OutlineEntry entry) {
    DeltaEntry.Builder message =
        DeltaEntry.newBuilder().setLevel(entry.level()).setNumber(entry.number());
    Integer unchanged = oldPositions.get(entry.section());
    if (unchanged != null) {
      return message.setOldPosition(unchanged).build();
    }
    Section section = Nodes.section(source.node(entry.section()));
    return fresh(message, section, Optional.ofNullable(oldIds.get(section.id())));
  }

  private DeltaEntry fresh(DeltaEntry.Builder entry, Section section, Optional<Integer> edits) {
    SectionContent.Builder content = Heads.toMessage(section);
    Optional<Section> edited = edits.map(this::oldSection);
    edits.ifPresent(position -> entry.setEdits(position + 1));
    edited.ifPresent(old -> dictionary.edits(new Place(symbol, entry.getEdits() - 1), old.text()));
    dictionary.comes(section.text(), edited.isPresent());
    if (edited.isPresent()) {
      content.clearId();
      if (edited.get().kind() == section.kind()) {
        content.clearKind();
      }
    }
    section
        .correction()
        .map(
            correction ->
                edited
                    .map(old -> Corrections.toMessage(correction, old))
                    .orElseGet(() -> Corrections.toMessage(correction)))
        .ifPresent(content::setCorrection);
    return entry.setContent(content).build();
  }

  private Section oldSection(int position) {
    Section section = oldSections.get(position);
    if (section == null) {
      throw new IllegalStateException("no old section at " + position);
    }
    return section;
  }
}
