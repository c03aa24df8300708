package org.vademecum.core.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vademecum.core.document.Correction;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;

/**
 * A work of the vectors in some state, and what an editor may make of it.
 *
 * @param name of the state
 */
record Work(String name, ExpressionHead head, List<NumberedSection> sections) {
  Work {
    sections = List.copyOf(sections);
  }

  Work named(String newName) {
    return new Work(newName, head, sections);
  }

  Work withHead(ExpressionHead newHead) {
    return new Work(name, newHead, sections);
  }

  Section section(String id) {
    return sections.get(at(id)).section();
  }

  int at(String id) {
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).section().id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException(head.symbol() + " has no section " + id);
  }

  Work put(String id, UnaryOperator<NumberedSection> change) {
    List<NumberedSection> list = new ArrayList<>(sections);
    list.set(at(id), change.apply(list.get(at(id))));
    return new Work(name, head, list);
  }

  Work text(String id, String text) {
    return put(id, it -> numbered(it, it.section().kind(), text, List.of()));
  }

  Work kind(String id, SectionKind kind) {
    return put(id, it -> numbered(it, kind, it.section().text(), it.section().spans()));
  }

  Work spans(String id, Span... spans) {
    return put(id, it -> numbered(it, it.section().kind(), it.section().text(), List.of(spans)));
  }

  Work level(String id, int level) {
    return put(id, it -> new NumberedSection(it.section(), level, it.number()));
  }

  Work number(String id, String number) {
    return put(id, it -> new NumberedSection(it.section(), it.level(), number));
  }

  /** As a change of another work does: the section as issued stays beside its text. */
  Work corrected(String id, String text, Correction correction) {
    return put(
        id,
        it -> {
          Section old = it.section();
          Section section = new Section(id, old.kind(), text, List.of(), Optional.of(correction));
          return new NumberedSection(section, it.level(), it.number());
        });
  }

  Work insert(String before, NumberedSection section) {
    List<NumberedSection> list = new ArrayList<>(sections);
    list.add(at(before), section);
    return new Work(name, head, list);
  }

  Work append(NumberedSection section) {
    List<NumberedSection> list = new ArrayList<>(sections);
    list.add(section);
    return new Work(name, head, list);
  }

  Work remove(String... ids) {
    List<NumberedSection> list = new ArrayList<>(sections);
    list.removeIf(it -> List.of(ids).contains(it.section().id()));
    return new Work(name, head, list);
  }

  Work move(String id, String before) {
    NumberedSection moved = sections.get(at(id));
    return remove(id).insert(before, moved);
  }

  /** Counts the paragraphs anew. */
  Work renumbered() {
    List<NumberedSection> list = new ArrayList<>();
    int count = 0;
    for (NumberedSection it : sections) {
      boolean counts = it.section().kind() == SectionKind.PARAGRAPH;
      count += counts ? 1 : 0;
      list.add(counts ? new NumberedSection(it.section(), it.level(), count + ".") : it);
    }
    return new Work(name, head, list);
  }

  private static NumberedSection numbered(
      NumberedSection at, SectionKind kind, String text, List<Span> spans) {
    Section section = new Section(at.section().id(), kind, text, spans);
    return new NumberedSection(section, at.level(), at.number());
  }
}
