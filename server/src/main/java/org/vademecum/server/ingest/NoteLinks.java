package org.vademecum.server.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;

/**
 * Ties notes to their marks: the label that a mark's span holds becomes {@code #id} of the note of
 * that label that comes next after it, else of the last before it. A mark without a note stays as
 * text.
 */
final class NoteLinks {
  private final List<NumberedSection> sections;
  private final Map<String, TreeMap<Integer, String>> notes = new HashMap<>();

  private NoteLinks(List<NumberedSection> sections) {
    this.sections = sections;
  }

  static List<NumberedSection> of(List<NumberedSection> sections) {
    NoteLinks links = new NoteLinks(sections);
    links.index();
    return links.notes.isEmpty() && sections.stream().noneMatch(NoteLinks::hasMark)
        ? sections
        : links.linked();
  }

  private static boolean hasMark(NumberedSection section) {
    return section.section().spans().stream().anyMatch(NoteLinks::isMark);
  }

  private static boolean isMark(Span span) {
    return span.kind() == Span.Kind.NOTE_REFERENCE && !span.value().startsWith("#");
  }

  private void index() {
    for (int i = 0; i < sections.size(); i++) {
      NumberedSection section = sections.get(i);
      if (section.section().kind() == SectionKind.NOTE && !section.number().isEmpty()) {
        notes
            .computeIfAbsent(section.number(), label -> new TreeMap<>())
            .put(i, section.section().id());
      }
    }
  }

  private List<NumberedSection> linked() {
    List<NumberedSection> linked = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      NumberedSection section = sections.get(i);
      linked.add(hasMark(section) ? link(i, section) : section);
    }
    return linked;
  }

  private NumberedSection link(int index, NumberedSection from) {
    Section section = from.section();
    List<Span> spans = new ArrayList<>();
    for (Span span : section.spans()) {
      String target = isMark(span) ? target(index, span.value()) : span.value();
      if (!isMark(span) || !target.isEmpty()) {
        spans.add(new Span(span.start(), span.end(), span.kind(), target));
      }
    }
    return new NumberedSection(
        new Section(section.id(), section.kind(), section.text(), spans),
        from.level(),
        from.number());
  }

  private String target(int index, String label) {
    TreeMap<Integer, String> found = notes.get(label);
    if (found == null) {
      return "";
    }
    Map.Entry<Integer, String> next = found.higherEntry(index);
    return "#" + (next == null ? found.lastEntry().getValue() : next.getValue());
  }
}
