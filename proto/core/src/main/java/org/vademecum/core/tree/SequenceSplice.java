package org.vademecum.core.tree;

import java.util.List;
import org.vademecum.core.document.OutlineEntry;

/**
 * One change of a sequence.
 *
 * @param position first entry removed, or the one that the new entries come before; counted in the
 *     old sequence
 * @param removed number of old entries removed
 * @param inserted entries that take their place
 */
public record SequenceSplice(long position, long removed, List<OutlineEntry> inserted) {
  public SequenceSplice {
    inserted = List.copyOf(inserted);
  }
}
