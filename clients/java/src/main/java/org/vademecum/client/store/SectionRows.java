package org.vademecum.client.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.Section;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.Sequence;
import org.vademecum.core.tree.SequenceSplice;

/**
 * Brings the rows of one work's sections, and what the search index has of them, up to its tree.
 */
final class SectionRows {
  private final NodeTable nodes;
  private final SectionTable table;
  private final RowIds ids;
  private final PackTable.Stored pack;
  private final SectionIndex.Changes index;

  SectionRows(
      NodeTable nodes,
      SectionTable table,
      RowIds ids,
      PackTable.Stored pack,
      SectionIndex.Changes index) {
    this.nodes = nodes;
    this.table = table;
    this.ids = ids;
    this.pack = pack;
    this.index = index;
  }

  /** Makes the rows of a work that has none. */
  void fill(WorkTable.Stored work, Expression expression) {
    Iterator<OutlineEntry> entries = Sequence.iterate(nodes, expression.content());
    for (long place = Places.GAP; entries.hasNext(); place += Places.GAP) {
      insert(work, entries.next().section(), place);
    }
  }

  /** Changes the rows where two expressions of a work differ. */
  void move(WorkTable.Stored work, Expression before, Expression after, Replacing replaced) {
    Digest from = before.content();
    List<SequenceSplice> splices = Splices.joined(Sequence.diff(nodes, from, after.content()));
    Set<Digest> inserted = new HashSet<>();
    splices.forEach(splice -> splice.inserted().forEach(entry -> inserted.add(entry.section())));
    Set<Digest> removed = removed(from, splices);
    for (Digest digest : removed) {
      if (!inserted.contains(digest)) {
        remove(work, section(digest), replaced);
      }
    }
    boolean crowded = false;
    for (SequenceSplice splice : splices) {
      crowded |= insert(work, from, splice, removed, replaced);
    }
    if (crowded) {
      placeAnew(work, after);
    }
  }

  /** Removes all rows of a work that leaves its pack. */
  void empty(WorkTable.Stored work, Replacing replaced) {
    for (List<SectionTable.Stored> rows = table.after(work.id(), "");
        !rows.isEmpty();
        rows = table.after(work.id(), "")) {
      for (SectionTable.Stored row : rows) {
        Section section = table.content(row);
        replaced.gone(work.symbol(), section);
        drop(work, row, section);
      }
    }
  }

  /** Removes all rows of a work; the search index is cleared by other means. */
  void forget(WorkTable.Stored work) {
    for (List<SectionTable.Stored> rows = table.after(work.id(), "");
        !rows.isEmpty();
        rows = table.after(work.id(), "")) {
      rows.forEach(row -> table.remove(row.id()));
    }
  }

  /** Takes a work that is withdrawn out of the search index. */
  void hide(WorkTable.Stored work) {
    eachRow(work, row -> index.remove(pack.id(), row.id(), pack.language(), table.content(row)));
  }

  /** Brings a work that is no longer withdrawn back into the search index. */
  void show(WorkTable.Stored work) {
    eachRow(work, row -> index.add(pack.id(), row.id(), pack.language(), table.content(row)));
  }

  private interface RowUse {
    void use(SectionTable.Stored row);
  }

  private void eachRow(WorkTable.Stored work, RowUse use) {
    List<SectionTable.Stored> rows = table.after(work.id(), "");
    while (!rows.isEmpty()) {
      rows.forEach(use::use);
      rows = table.after(work.id(), rows.get(rows.size() - 1).name());
    }
  }

  private Set<Digest> removed(Digest from, List<SequenceSplice> splices) {
    Set<Digest> removed = new HashSet<>();
    for (SequenceSplice splice : splices) {
      for (long position = splice.position(); position < Splices.end(splice); position++) {
        removed.add(Sequence.get(nodes, from, position).section());
      }
    }
    return removed;
  }

  /** Returns whether the sections found no room between their neighbours. */
  private boolean insert(
      WorkTable.Stored work,
      Digest from,
      SequenceSplice splice,
      Set<Digest> removed,
      Replacing replaced) {
    Places places =
        Places.between(
            splice.position() == 0
                ? OptionalLong.empty()
                : place(work, from, splice.position() - 1),
            Splices.end(splice) == Sequence.size(nodes, from)
                ? OptionalLong.empty()
                : place(work, from, Splices.end(splice)),
            splice.inserted().size());
    for (int i = 0; i < splice.inserted().size(); i++) {
      Digest digest = splice.inserted().get(i).section();
      if (removed.contains(digest)) {
        table.move(work.id(), section(digest).id(), places.at(i));
      } else {
        replaced.added(work.symbol(), insert(work, digest, places.at(i)));
      }
    }
    return places.crowded();
  }

  private OptionalLong place(WorkTable.Stored work, Digest content, long position) {
    String name = section(Sequence.get(nodes, content, position).section()).id();
    return OptionalLong.of(
        table
            .find(work.id(), name)
            .orElseThrow(() -> new StoreException("no row for section " + name))
            .place());
  }

  private String insert(WorkTable.Stored work, Digest digest, long place) {
    byte[] bytes = nodes.node(digest);
    Section section = Nodes.section(bytes);
    long id = ids.section();
    table.insert(new SectionTable.Stored(id, work.id(), section.id(), place), digest, bytes);
    if (!work.withdrawn().isPresent()) {
      index.add(pack.id(), id, pack.language(), section);
    }
    return section.id();
  }

  private void remove(WorkTable.Stored work, Section section, Replacing replaced) {
    replaced.gone(work.symbol(), section);
    table.find(work.id(), section.id()).ifPresent(row -> drop(work, row, section));
  }

  private void drop(WorkTable.Stored work, SectionTable.Stored row, Section section) {
    if (!work.withdrawn().isPresent()) {
      index.remove(pack.id(), row.id(), pack.language(), section);
    }
    table.remove(row.id());
  }

  private void placeAnew(WorkTable.Stored work, Expression expression) {
    Iterator<OutlineEntry> entries = Sequence.iterate(nodes, expression.content());
    for (long place = Places.GAP; entries.hasNext(); place += Places.GAP) {
      table.move(work.id(), section(entries.next().section()).id(), place);
    }
  }

  private Section section(Digest digest) {
    return Nodes.section(nodes.node(digest));
  }
}
