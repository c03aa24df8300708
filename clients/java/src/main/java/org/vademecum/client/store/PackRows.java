package org.vademecum.client.store;

import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.tree.MapChange;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;

/**
 * Brings the rows of works and sections, and the search index, from one root of a pack to another:
 * by comparing the two trees that are stored, so that the way by which the nodes came makes no
 * difference.
 */
final class PackRows {
  private final NodeTable nodes;
  private final WorkTable works;
  private final SectionRows sections;
  private final RowIds ids;
  private final PackTable.Stored pack;

  PackRows(
      NodeTable nodes, WorkTable works, SectionRows sections, RowIds ids, PackTable.Stored pack) {
    this.nodes = nodes;
    this.works = works;
    this.ids = ids;
    this.sections = sections;
    this.pack = pack;
  }

  /** Changes the rows where two roots differ; what is replaced is kept. */
  void move(Digest from, Digest to, Replacing replaced) {
    for (MapChange change : PackMap.diff(nodes, from, to)) {
      if (!change.after().isPresent()) {
        remove(change.key(), replaced);
      } else if (!change.before().isPresent()) {
        add(change.key(), change.after().get());
        replaced.added(change.key(), "");
      } else {
        change(change.key(), change.before().get(), change.after().get(), replaced);
      }
    }
  }

  /** Removes the rows of a pack without looking at its tree. */
  void clear() {
    for (WorkTable.Stored work : works.of(pack.id())) {
      sections.forget(work);
      works.remove(work.id());
    }
  }

  private void add(String symbol, Digest digest) {
    Expression expression = expression(digest);
    WorkTable.Stored work =
        new WorkTable.Stored(
            ids.work(), pack.id(), symbol, expression.title(), digest, Optional.empty());
    works.insert(work);
    sections.fill(work, expression);
  }

  private void remove(String symbol, Replacing replaced) {
    works
        .find(pack.id(), symbol)
        .ifPresent(
            work -> {
              sections.empty(work, replaced);
              works.remove(work.id());
            });
  }

  private void change(String symbol, Digest before, Digest after, Replacing replaced) {
    Expression next = expression(after);
    Optional<WorkTable.Stored> work = works.find(pack.id(), symbol);
    if (work.isPresent()) {
      works.update(work.get().id(), next.title(), after);
      sections.move(work.get(), expression(before), next, replaced);
    }
  }

  private Expression expression(Digest digest) {
    return Nodes.expression(nodes.node(digest));
  }
}
