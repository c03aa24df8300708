package org.vademecum.server.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.SectionKind;

/** Labels of the notes of a document: as printed, made different where they are not. */
final class MarkdownNotes {
  private final Map<String, String> labels = new HashMap<>();

  MarkdownNotes(List<NumberedSection> sections) {
    Set<String> taken = new HashSet<>();
    for (NumberedSection section : sections) {
      if (section.section().kind() == SectionKind.NOTE) {
        labels.put(section.section().id(), free(section.number(), taken));
      }
    }
  }

  private static String free(String number, Set<String> taken) {
    String stem = number.matches("[^\\]\\[\\s\\\\]{1,30}") ? number : "note";
    String label = stem;
    for (int i = 2; !taken.add(label); i++) {
      label = stem + "-" + i;
    }
    return label;
  }

  /** The label of the note with an id; empty when there is none. */
  String label(String id) {
    return labels.getOrDefault(id, "");
  }
}
