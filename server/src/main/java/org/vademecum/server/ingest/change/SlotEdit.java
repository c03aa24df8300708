package org.vademecum.server.ingest.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.change.Corrector.Fate;
import org.vademecum.server.ingest.change.Place.Sort;
import org.vademecum.server.ingest.change.WordsAt.Range;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.reference.Reference;
import org.vademecum.server.ingest.reference.ReferenceFinder;
import org.vademecum.server.ingest.reference.SectionTargets;

/** Applies one change to the sections of a work. */
final class SlotEdit {
  private final LanguageData data;
  private final ExpressionHead head;
  private final Slots slots;
  private final SlotFinder places;
  private final ChangeLink link;

  SlotEdit(
      LanguageData data, PlaceReader reader, ExpressionHead head, Slots slots, ChangeLink link) {
    this.data = data;
    this.head = head;
    this.slots = slots;
    this.places = new SlotFinder(data, reader, head.parts(), slots);
    this.link = link;
  }

  /** Corrects or deletes words, a sentence, or all of a section. */
  Fate words(Change change) {
    Place place = places.place(change.place());
    Optional<Slot> slot = places.find(place);
    boolean names = place.steps().stream().anyMatch(step -> isSection(step.sort()));
    if (slot.isEmpty() && (names || change.issued().isEmpty())) {
      return Fate.of(ChangeStatus.SECTION_MISSING);
    }
    if (change.issued().isEmpty()) {
      return whole(slot.get(), place, change.corrected());
    }
    return inScope(slot.map(slots::scope).orElseGet(slots::all), change);
  }

  /** Pages and lines are those of a printed edition: they name no section. */
  private static boolean isSection(Sort sort) {
    return sort != Sort.PAGE && sort != Sort.LINE && sort != Sort.SENTENCE;
  }

  /** A place found among several sections. */
  private record At(Slot slot, Range range) {}

  private Fate inScope(List<Slot> scope, Change change) {
    List<At> found = new ArrayList<>();
    for (Slot slot : scope) {
      WordsAt.find(slot.text(), change.issued()).forEach(at -> found.add(new At(slot, at)));
    }
    if (found.size() != 1) {
      return Fate.of(found.isEmpty() ? ChangeStatus.WORDS_MISSING : ChangeStatus.WORDS_TWICE);
    }
    return edit(found.get(0).slot(), found.get(0).range(), change.corrected());
  }

  private Fate whole(Slot slot, Place place, String corrected) {
    Optional<Place.Step> sentence = place.step(Sort.SENTENCE);
    if (sentence.isPresent()) {
      Locale locale = Locale.forLanguageTag(head.language().tag());
      return WordsAt.sentence(slot.text(), sentence.get().value(), locale)
          .map(range -> edit(slot, range, corrected))
          .orElseGet(() -> Fate.of(ChangeStatus.SECTION_MISSING));
    }
    Numbered text = Numbered.of(corrected);
    boolean same = text.number().equals(slot.number());
    return edit(slot, new Range(0, slot.text().length()), same ? text.text() : corrected);
  }

  private Fate edit(Slot slot, Range range, String words) {
    String text = WordsAt.replaced(slot.text(), range, words);
    int shift = text.length() - slot.text().length();
    List<Span> spans = new ArrayList<>(WordsAt.spans(slot.spans(), range, shift));
    references(text, slot.part()).stream()
        .filter(found -> spans.stream().noneMatch(span -> overlap(span, found)))
        .forEach(spans::add);
    slot.become(slot.kind(), text, spans, link);
    return new Fate(ChangeStatus.APPLIED, slot.id());
  }

  private static boolean overlap(Span one, Span other) {
    return one.kind() == Span.Kind.REFERENCE
        && one.start() < other.end()
        && other.start() < one.end();
  }

  private List<Span> references(String text, String part) {
    ReferenceFinder finder =
        new ReferenceFinder(
            data, Set.of(head.symbol().value()), List.of(), new SectionTargets(data));
    List<Span> spans = new ArrayList<>();
    for (Reference found : finder.find(text, part)) {
      spans.add(new Span(found.start(), found.end(), Span.Kind.REFERENCE, found.target()));
    }
    return spans;
  }

  /** Puts what the change brings in the place of a table or section. */
  Fate replace(Change change, List<NumberedSection> brought) {
    Place place = places.place(change.place());
    Optional<String> part = places.part(place);
    if (place.isPart() && part.isPresent()) {
      return new PartReplacement(slots, part.get(), link).with(brought);
    }
    Optional<Slot> slot = places.find(place);
    if (slot.isEmpty()) {
      return Fate.of(ChangeStatus.SECTION_MISSING);
    }
    if (brought.isEmpty()) {
      return whole(slot.get(), place, change.corrected());
    }
    List<NumberedSection> content = withoutCaption(slot.get(), brought);
    become(slot.get(), content.get(0).section());
    Slot before = slot.get();
    for (NumberedSection next : content.subList(1, content.size())) {
      before = slots.insertAfter(before, next, before.level(), link);
    }
    return new Fate(ChangeStatus.APPLIED, slot.get().id());
  }

  /** Text in quotation marks is the text between them; a paragraph stays a paragraph. */
  private void become(Slot slot, Section brought) {
    String bare = Quotes.bare(brought.text());
    boolean same = bare.equals(brought.text());
    boolean table = brought.kind() == SectionKind.TABLE;
    List<Span> spans = same ? foreign(brought.spans()) : references(bare, slot.part());
    slot.become(table ? brought.kind() : slot.kind(), bare, spans, link);
  }

  /** What stands before a table that takes a table's place is its caption, which is there. */
  private static List<NumberedSection> withoutCaption(Slot slot, List<NumberedSection> brought) {
    for (int i = 0; i < brought.size() && slot.kind() == SectionKind.TABLE; i++) {
      if (brought.get(i).section().kind() == SectionKind.TABLE) {
        return brought.subList(i, brought.size());
      }
    }
    return brought;
  }

  /** Inserts paragraphs behind the one that the place names. */
  Fate insert(Change change, List<NumberedSection> brought) {
    Optional<Slot> anchor = places.find(places.place(change.place()));
    if (anchor.isEmpty()) {
      return Fate.of(ChangeStatus.SECTION_MISSING);
    }
    List<NumberedSection> all = new ArrayList<>(brought);
    if (all.isEmpty()) {
      Numbered text = Numbered.of(change.corrected());
      Section section =
          new Section(
              "p", anchor.get().kind(), text.text(), references(text.text(), anchor.get().part()));
      all.add(new NumberedSection(section, anchor.get().level(), text.printed()));
    }
    Slot before = anchor.get();
    for (NumberedSection next : all) {
      before = slots.insertAfter(before, next, anchor.get().level(), link);
    }
    return new Fate(ChangeStatus.APPLIED, anchor.get().id());
  }

  /** What points to sections of the work that makes the change points nowhere in this one. */
  static List<Span> foreign(List<Span> spans) {
    return spans.stream().filter(span -> !span.value().startsWith("#")).toList();
  }

  /** Adds names to the list of sponsors before "draft resolution". */
  Fate addSponsors(Change change, List<NumberedSection> brought) {
    String names =
        brought.isEmpty()
            ? change.corrected()
            : String.join(", ", brought.stream().map(it -> it.section().text()).toList());
    Sponsors sponsors = new Sponsors(data, head.language());
    for (Slot slot : slots.all()) {
      Optional<Range> list = sponsors.list(slot.text());
      if (list.isPresent() && slot.kind() != SectionKind.NOTE) {
        String old = slot.text().substring(list.get().start(), list.get().end());
        return edit(slot, list.get(), sponsors.joined(old, names));
      }
    }
    return Fate.of(ChangeStatus.SECTION_MISSING);
  }
}
