package org.vademecum.server.ingest.align;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;

/** Writes a version down in one go: {@code of("h1 1 Purpose", "p1 2 Water must be clean.")}. */
final class Sections {
  private Sections() {}

  /** Each line: id, level, text. The id's letters tell the kind, its digits the printed number. */
  static List<NumberedSection> of(String... lines) {
    List<NumberedSection> sections = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(" ", 3);
      sections.add(section(parts[0], Integer.parseInt(parts[1]), parts[2]));
    }
    return sections;
  }

  static List<String> ids(List<NumberedSection> sections) {
    return sections.stream().map(section -> section.section().id()).toList();
  }

  private static NumberedSection section(String id, int level, String text) {
    String local = id.substring(id.lastIndexOf('.') + 1);
    SectionKind kind = kind(local);
    String number = kind == SectionKind.PARAGRAPH ? local.replaceAll("\\D", "") : "";
    return new NumberedSection(new Section(id, kind, text), level, number);
  }

  private static SectionKind kind(String local) {
    return switch (local.replaceAll("\\d", "")) {
      case "t" -> SectionKind.TITLE;
      case "h" -> SectionKind.HEADING;
      case "i" -> SectionKind.ITEM;
      case "n" -> SectionKind.NOTE;
      default -> SectionKind.PARAGRAPH;
    };
  }
}
