package org.vademecum.client.store;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.tree.SequenceSplice;

/** Rules about lists of splices. */
final class Splices {
  private Splices() {}

  /** Splices that touch become one, so that each has neighbours that stay. */
  static List<SequenceSplice> joined(List<SequenceSplice> splices) {
    List<SequenceSplice> joined = new ArrayList<>();
    for (SequenceSplice next : splices) {
      int last = joined.size() - 1;
      if (last >= 0 && end(joined.get(last)) == next.position()) {
        joined.set(last, join(joined.get(last), next));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static SequenceSplice join(SequenceSplice first, SequenceSplice second) {
    List<OutlineEntry> entries = new ArrayList<>(first.inserted());
    entries.addAll(second.inserted());
    return new SequenceSplice(first.position(), first.removed() + second.removed(), entries);
  }

  /** The position behind what a splice takes away. */
  static long end(SequenceSplice splice) {
    return splice.position() + splice.removed();
  }
}
