package org.vademecum.bench.ingest;

import java.util.IdentityHashMap;
import java.util.List;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.SectionKind;

/** How deep each section stands below its paragraph: 1 for the paragraph itself. */
record Depths(IdentityHashMap<NumberedSection, Integer> depths) {

  static Depths of(List<NumberedSection> sections) {
    IdentityHashMap<NumberedSection, Integer> depths = new IdentityHashMap<>();
    int base = 1;
    for (NumberedSection section : sections) {
      if (section.section().kind() != SectionKind.ITEM) {
        base = section.level();
      }
      depths.put(section, 1 + section.level() - base);
    }
    return new Depths(depths);
  }

  int of(NumberedSection section) {
    return depths.getOrDefault(section, 0);
  }
}
