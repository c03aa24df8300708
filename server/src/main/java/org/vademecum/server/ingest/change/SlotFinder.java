package org.vademecum.server.ingest.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.change.Place.Sort;
import org.vademecum.server.ingest.change.Place.Step;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.reference.SectionTargets;

/** Finds which sections of a work places name, as the work stands while changes are applied. */
final class SlotFinder {
  private final LanguageData data;
  private final PlaceReader places;
  private final List<Part> parts;
  private final Slots slots;

  SlotFinder(LanguageData data, PlaceReader places, List<Part> parts, Slots slots) {
    this.data = data;
    this.places = places;
    this.parts = parts;
    this.slots = slots;
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
        ? Optional.of(Slots.MAIN)
        : parts.stream().filter(it -> isNamed(it, step.get())).map(Part::name).findFirst();
  }

  private static boolean isNamed(Part part, Step step) {
    int dash = part.name().lastIndexOf('-');
    String number = dash < 0 ? "1" : part.name().substring(dash + 1);
    return part.kind().name().equals(step.sort().name()) && number.equals(step.value());
  }

  private Optional<Slot> title(Place place) {
    Optional<String> part = part(place);
    return slots.all().stream()
        .filter(slot -> slot.kind() == SectionKind.TITLE || slot.kind() == SectionKind.HEADING)
        .filter(slot -> part.equals(Optional.of(slot.part())))
        .filter(slot -> slot.kind() == SectionKind.TITLE || !slot.part().equals(Slots.MAIN))
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
    return id.flatMap(slots::byId).flatMap(slot -> item(slot, place));
  }

  private SectionTargets targets() {
    SectionTargets targets = new SectionTargets(data);
    for (Slot slot : slots.all()) {
      if (slot.kind() == SectionKind.PARAGRAPH) {
        targets.addParagraph(slot.part(), slot.number(), slot.id());
      }
      if (slot.kind() == SectionKind.PARAGRAPH || slot.kind() == SectionKind.HEADING) {
        targets.addArticle(slot.part(), slot.number(), slot.text(), slot.id());
      }
    }
    return targets;
  }

  /** The item below a paragraph that the place goes on to name. */
  private Optional<Slot> item(Slot paragraph, Place place) {
    Slot found = paragraph;
    for (Step step : place.steps()) {
      if (step.sort() == Sort.ITEM) {
        List<Slot> items =
            slots.scope(found).stream()
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

  private Optional<Slot> table(Place place, Step step) {
    List<Slot> tables = new ArrayList<>();
    for (int i = 0; i < slots.all().size(); i++) {
      boolean number = step.value().isEmpty() || isCaptioned(i, step.value());
      if (slots.all().get(i).kind() == SectionKind.TABLE && number && isUnder(i, place)) {
        tables.add(slots.all().get(i));
      }
    }
    return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
  }

  /** Whether a table stands between the paragraph that the place names and the next one. */
  private boolean isUnder(int table, Place place) {
    if (place.part().isPresent()
        && !part(place).equals(Optional.of(slots.all().get(table).part()))) {
      return false;
    }
    Optional<Slot> paragraph = paragraph(place);
    boolean wanted = place.step(Sort.PARAGRAPH).isPresent() || place.step(Sort.ARTICLE).isPresent();
    for (int i = table - 1; wanted && i >= 0; i--) {
      boolean mark =
          slots.all().get(i).kind() == SectionKind.PARAGRAPH
              && !slots.all().get(i).number().isEmpty();
      if (mark || paragraph.equals(Optional.of(slots.all().get(i)))) {
        return paragraph.equals(Optional.of(slots.all().get(i)));
      }
    }
    return !wanted;
  }

  /** Whether a table, or one of the two sections before it, begins with its number. */
  private boolean isCaptioned(int table, String number) {
    for (int i = Math.max(0, table - 2); i <= table; i++) {
      Optional<Step> caption = places.read(slots.all().get(i).text(), 0).place().step(Sort.TABLE);
      if (caption.isPresent() && caption.get().value().equals(number)) {
        return true;
      }
    }
    return false;
  }
}
