package org.vademecum.server.ingest.akn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vademecum.core.document.Part;
import org.vademecum.server.ingest.structure.BirthIds;
import org.vademecum.server.ingest.structure.SectionDraft;

/** Names the parts of a document and gives ids to sections that have none. */
final class AknParts {
  private final AknHead head;
  private final List<String> elements;

  /**
   * @param elements that the parts are, in order
   */
  AknParts(AknHead head, List<String> elements) {
    this.head = head;
    this.elements = elements;
  }

  List<AknSection> identified(List<AknSection> sections) {
    Set<String> ids = new HashSet<>();
    boolean all = head.own && sections.stream().allMatch(s -> !s.id().isEmpty() && ids.add(s.id()));
    if (all) {
      return sections;
    }
    List<String> born = BirthIds.of(sections.stream().map(this::draft).toList());
    List<AknSection> identified = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      identified.add(sections.get(i).with(born.get(i), sections.get(i).spans()));
    }
    return identified;
  }

  private SectionDraft draft(AknSection section) {
    return new SectionDraft(
        section.kind(),
        name(section.part()),
        section.level(),
        section.number(),
        section.text(),
        section.spans(),
        List.of());
  }

  private static String name(int part) {
    return part == 0 ? "main" : part == 1 ? "annex" : "annex-" + part;
  }

  List<Part> parts(List<AknSection> sections) {
    if (head.own) {
      return head.parts();
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i <= elements.size(); i++) {
      int part = i;
      sections.stream()
          .filter(section -> section.part() == part)
          .findFirst()
          .ifPresent(first -> parts.add(new Part(name(part), Part.Kind.ANNEX, first.id())));
    }
    return parts;
  }

  /** The name of each section's part. */
  List<String> sectionParts(List<AknSection> sections, List<Part> parts) {
    List<String> names = new ArrayList<>();
    String name = "main";
    for (AknSection section : sections) {
      for (Part part : parts) {
        name = part.firstSection().equals(section.id()) ? part.name() : name;
      }
      names.add(name);
    }
    return names;
  }
}
