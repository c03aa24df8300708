package org.vademecum.server.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Span;

/**
 * The references of a work: those to its own sections are resolved by the work itself, those to
 * other works by whoever knows the collection.
 */
record ReferenceList(Imported imported) {

  List<Map<String, Object>> toList() {
    Set<String> ids = new HashSet<>();
    imported.sections().forEach(section -> ids.add(section.section().id()));
    List<Map<String, Object>> out = new ArrayList<>();
    for (NumberedSection section : imported.sections()) {
      for (Span span : section.section().spans()) {
        if (span.kind() == Span.Kind.REFERENCE) {
          out.add(reference(section, span, ids));
        }
      }
    }
    return out;
  }

  private static Map<String, Object> reference(
      NumberedSection section, Span span, Set<String> ids) {
    boolean inside = span.value().startsWith("#");
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("section", section.section().id());
    map.put("text", section.section().text().substring(span.start(), span.end()));
    map.put("target", span.value());
    map.put("kind", inside ? "section" : "work");
    if (inside) {
      map.put("resolved", ids.contains(span.value().substring(1)));
    }
    return map;
  }
}
