package org.vademecum.server.ingest.change;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.server.ingest.change.Corrector.Fate;

/**
 * Puts the sections that a change brings in the place of a whole part. One of the same number, or
 * with the same text, becomes the new one and keeps its id; the others are deleted or inserted.
 */
final class PartReplacement {
  private final Slots slots;
  private final ChangeLink link;
  private final List<Slot> old;
  private int next;

  PartReplacement(Slots slots, String part, ChangeLink link) {
    this.slots = slots;
    this.link = link;
    this.old = slots.ofPart(part);
  }

  Fate with(List<NumberedSection> brought) {
    if (old.isEmpty() || brought.isEmpty()) {
      return Fate.of(ChangeStatus.SECTION_MISSING);
    }
    @Nullable Slot before = null;
    for (NumberedSection section : brought) {
      Slot anchor = before;
      Optional<Slot> counterpart = anchor == null ? Optional.of(old.get(0)) : counterpart(section);
      if (counterpart.isPresent()) {
        deleteUpTo(counterpart.get());
        become(counterpart.get(), section.section());
        next++;
        before = counterpart.get();
      } else if (anchor != null) {
        before = slots.insertRightAfter(anchor, section, link);
      }
    }
    deleteUpTo(null);
    return new Fate(ChangeStatus.APPLIED, old.get(0).id());
  }

  private Optional<Slot> counterpart(NumberedSection section) {
    return old.subList(next, old.size()).stream()
        .filter(slot -> slot.kind() == section.section().kind())
        .filter(slot -> isSame(slot, section))
        .findFirst();
  }

  private static boolean isSame(Slot slot, NumberedSection section) {
    return slot.text().equals(section.section().text())
        || (!slot.number().isEmpty() && slot.number().equals(section.quotedNumber()));
  }

  private void deleteUpTo(@Nullable Slot end) {
    while (next < old.size() && old.get(next) != end) {
      old.get(next).become(old.get(next).kind(), "", List.of(), link);
      next++;
    }
  }

  private void become(Slot slot, Section section) {
    boolean same = slot.text().equals(section.text()) && slot.kind() == section.kind();
    if (!same) {
      slot.become(section.kind(), section.text(), SlotEdit.foreign(section.spans()), link);
    }
  }
}
