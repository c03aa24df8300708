package org.vademecum.server.publish.difference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.difference.WordDifference;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Sequence;
import org.vademecum.core.tree.SequenceSplice;

/** Which sections of an expression change, found where the two trees differ. Blocks. */
final class SectionChanges {

  /** A section that one of the trees has in a place where they differ. */
  private record Placed(NumberedSection section, int position, int splice) {}

  private final Map<String, Placed> before = new LinkedHashMap<>();
  private final Map<String, Placed> after = new LinkedHashMap<>();

  private SectionChanges() {}

  /** The changes between two sequences of sections, in the order of the second. */
  static List<SectionChange> between(NodeSource nodes, Digest from, Digest to) {
    SectionChanges changes = new SectionChanges();
    changes.collect(
        Sequence.diff(nodes, from, to), new Outline(nodes, from), new Outline(nodes, to));
    return changes.list();
  }

  private void collect(List<SequenceSplice> splices, Outline old, Outline fresh) {
    int shift = 0;
    for (int i = 0; i < splices.size(); i++) {
      SequenceSplice splice = splices.get(i);
      int position = Math.toIntExact(splice.position());
      int removed = Math.toIntExact(splice.removed());
      int inserted = splice.inserted().size();
      place(before, old, position, position + removed, i);
      place(after, fresh, position + shift, position + shift + inserted, i);
      shift += inserted - removed;
    }
  }

  private static void place(
      Map<String, Placed> side, Outline outline, int from, int to, int splice) {
    outline.prefetch(from, to);
    for (int position = from; position < to; position++) {
      NumberedSection section = outline.section(position);
      side.put(section.section().id(), new Placed(section, position, splice));
    }
  }

  private List<SectionChange> list() {
    List<SectionChange> changes = new ArrayList<>();
    before.forEach(
        (id, was) -> {
          if (!after.containsKey(id)) {
            changes.add(
                new SectionChange(
                    id, Optional.of(was.section()), Optional.empty(), false, List.of()));
          }
        });
    Set<String> moved = moved();
    after.forEach((id, now) -> changes.add(change(id, now, moved.contains(id))));
    return changes;
  }

  private Set<String> moved() {
    List<String> kept = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    Set<String> moved = new HashSet<>();
    after.forEach(
        (id, now) -> {
          Placed was = before.get(id);
          if (was != null && was.splice() != now.splice()) {
            moved.add(id);
          } else if (was != null) {
            kept.add(id);
            positions.add(was.position());
          }
        });
    BitSet inOrder = InOrder.of(positions);
    for (int i = inOrder.nextClearBit(0); i < kept.size(); i = inOrder.nextClearBit(i + 1)) {
      moved.add(kept.get(i));
    }
    return moved;
  }

  private SectionChange change(String id, Placed now, boolean moved) {
    Placed was = before.get(id);
    if (was == null) {
      return new SectionChange(id, Optional.empty(), Optional.of(now.section()), false, List.of());
    }
    return new SectionChange(
        id,
        Optional.of(was.section()),
        Optional.of(now.section()),
        moved,
        runs(was.section().section().text(), now.section().section().text()));
  }

  private static List<WordDifference.Run> runs(String before, String after) {
    return before.equals(after) ? List.of() : WordDifference.between(before, after);
  }
}
