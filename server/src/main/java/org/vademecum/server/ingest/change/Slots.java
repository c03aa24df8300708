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
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.change.Place.Sort;
import org.vademecum.server.ingest.change.Place.Step;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.reference.SectionTargets;

/** The sections of a work while changes are applied to them, and which of them a place names. */
final class Slots {
  private static final String MAIN = "main";

  private final LanguageData data;
  private final PlaceReader places;
  private final List<Part> parts;
  private final List<Slot> slots = new ArrayList<>();

  Slots(LanguageData data, List<NumberedSection> sections, List<Part> parts) {
    this.data = data;
    this.places = new PlaceReader(data);
    this.parts = parts;
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

  /** A place as printed. */
  Place place(String printed) {
    return printed.isEmpty() ? Place.NOWHERE : places.readWhole(printed).orElse(Place.NOWHERE);
  }

  /** The one section that a place names; empty for none, for several, and for pages and lines. */
  Optional<Slot> find(Place place) {
    Optional<Step> table = place.step(Sort.TABLE);
    if (table.isPresent()) {
      return table(place, table.get());
    }
    if (place.step(Sort.TITLE).isPresent()) {
      return title(place);
    }
    return paragraph(place);
  }

  /** The part that a place names, or the main part; empty when there is none such. */
  Optional<String> part(Place place) {
    Optional<Step> step = place.part();
    return step.isEmpty()
        ? Optional.of(MAIN)
        : parts.stream().filter(it -> isNamed(it, step.get())).map(Part::name).findFirst();
  }

  private static boolean isNamed(Part part, Step step) {
    int dash = part.name().lastIndexOf('-');
    String number = dash < 0 ? "1" : part.name().substring(dash + 1);
    return part.kind().name().equals(step.sort().name()) && number.equals(step.value());
  }

  private Optional<Slot> title(Place place) {
    Optional<String> part = part(place);
    return slots.stream()
        .filter(slot -> slot.kind() == SectionKind.TITLE || slot.kind() == SectionKind.HEADING)
        .filter(slot -> part.equals(Optional.of(slot.part())))
        .filter(slot -> slot.kind() == SectionKind.TITLE || !slot.part().equals(MAIN))
        .findFirst();
  }

  private Optional<Slot> paragraph(Place place) {
    Optional<Step> article = place.step(Sort.ARTICLE);
    Optional<Step> step = place.step(Sort.PARAGRAPH).or(() -> article);
    Optional<String> part = part(place);
    if (step.isEmpty() || part.isEmpty()) {
      return Optional.empty();
    }
    SectionTargets targets = targets();
    String sort = step.get().sort() == Sort.ARTICLE ? "article" : "paragraph";
    Optional<String> id =
        place.part().isPresent()
            ? targets.in(part.get(), sort, step.get().value())
            : targets.near(part.get(), sort, step.get().value());
    return id.flatMap(this::byId).flatMap(slot -> item(slot, place));
  }

  private SectionTargets targets() {
    SectionTargets targets = new SectionTargets(data);
    for (Slot slot : slots) {
      if (slot.kind() == SectionKind.PARAGRAPH) {
        targets.addParagraph(slot.part(), slot.number(), slot.id());
      }
      if (slot.kind() == SectionKind.PARAGRAPH || slot.kind() == SectionKind.HEADING) {
        targets.addArticle(slot.part(), slot.number(), slot.text(), slot.id());
      }
    }
    return targets;
  }

  private Optional<Slot> byId(String id) {
    return slots.stream().filter(slot -> slot.id().equals(id)).findFirst();
  }

  /** The item below a paragraph that the place goes on to name. */
  private Optional<Slot> item(Slot paragraph, Place place) {
    Slot found = paragraph;
    for (Step step : place.steps()) {
      if (step.sort() == Sort.ITEM) {
        List<Slot> items =
            scope(found).stream()
                .filter(slot -> slot.kind() == SectionKind.ITEM)
                .filter(slot -> slot.number().equalsIgnoreCase(step.value()))
                .toList();
        if (items.size() != 1) {
          return Optional.empty();
        }
        found = items.get(0);
      }
    }
    return Optional.of(found);
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

  private Optional<Slot> table(Place place, Step step) {
    List<Slot> tables = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      boolean number = step.value().isEmpty() || isCaptioned(i, step.value());
      if (slots.get(i).kind() == SectionKind.TABLE && number && isUnder(i, place)) {
        tables.add(slots.get(i));
      }
    }
    return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
  }

  /** Whether a table stands between the paragraph that the place names and the next one. */
  private boolean isUnder(int table, Place place) {
    if (place.part().isPresent() && !part(place).equals(Optional.of(slots.get(table).part()))) {
      return false;
    }
    Optional<Slot> paragraph = paragraph(place);
    boolean wanted = place.step(Sort.PARAGRAPH).isPresent() || place.step(Sort.ARTICLE).isPresent();
    for (int i = table - 1; wanted && i >= 0; i--) {
      boolean mark =
          slots.get(i).kind() == SectionKind.PARAGRAPH && !slots.get(i).number().isEmpty();
      if (mark || paragraph.equals(Optional.of(slots.get(i)))) {
        return paragraph.equals(Optional.of(slots.get(i)));
      }
    }
    return !wanted;
  }

  /** Whether a table, or one of the two sections before it, begins with its number. */
  private boolean isCaptioned(int table, String number) {
    for (int i = Math.max(0, table - 2); i <= table; i++) {
      Optional<Step> caption = places.read(slots.get(i).text(), 0).place().step(Sort.TABLE);
      if (caption.isPresent() && caption.get().value().equals(number)) {
        return true;
      }
    }
    return false;
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
