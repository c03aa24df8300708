package org.vademecum.server.ingest.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Section;

/** The sections of a work while changes are applied to them. */
final class Slots {
  /** The part that is no annex. */
  static final String MAIN = "main";

  private final List<Slot> slots = new ArrayList<>();

  Slots(List<NumberedSection> sections, List<Part> parts) {
    Map<String, String> begins = new HashMap<>();
    parts.forEach(part -> begins.put(part.firstSection(), part.name()));
    String part = MAIN;
    for (NumberedSection section : sections) {
      part = begins.getOrDefault(section.section().id(), part);
      slots.add(Slot.issued(section, part));
    }
  }

  List<Slot> all() {
    return slots;
  }

  List<NumberedSection> sections() {
    return slots.stream().map(Slot::section).toList();
  }

  Optional<Slot> byId(String id) {
    return slots.stream().filter(slot -> slot.id().equals(id)).findFirst();
  }

  /** A section and those below it. */
  List<Slot> scope(Slot slot) {
    List<Slot> scope = new ArrayList<>(List.of(slot));
    for (int i = slots.indexOf(slot) + 1; i < slots.size(); i++) {
      if (slots.get(i).level() <= slot.level()) {
        break;
      }
      scope.add(slots.get(i));
    }
    return scope;
  }

  /** The sections of a part, in order. */
  List<Slot> ofPart(String part) {
    return slots.stream().filter(slot -> slot.part().equals(part)).toList();
  }

  /** Puts a section that a change brings behind another and what is below it. */
  Slot insertAfter(Slot anchor, NumberedSection section, int level, ChangeLink link) {
    List<Slot> scope = scope(anchor);
    return insert(scope.get(scope.size() - 1), section, level, link);
  }

  /** Puts a section that a change brings right behind another. */
  Slot insertRightAfter(Slot anchor, NumberedSection section, ChangeLink link) {
    return insert(anchor, section, section.level(), link);
  }

  private Slot insert(Slot before, NumberedSection next, int level, ChangeLink link) {
    Section section = next.section();
    String id = InsertedIds.of(before.part(), next, link.work(), taken -> byId(taken).isPresent());
    Section placed =
        new Section(id, section.kind(), section.text(), SlotEdit.foreign(section.spans()));
    Slot slot =
        Slot.inserted(new NumberedSection(placed, level, next.number()), before.part(), link);
    slots.add(slots.indexOf(before) + 1, slot);
    return slot;
  }
}
