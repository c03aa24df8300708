package org.vademecum.server.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.Language;

/** A change as values to print as JSON. */
final class ChangeView {
  private ChangeView() {}

  /** One change of a work. */
  static Map<String, Object> of(Change change) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("kind", change.kind().label());
    view.put("target", change.target().value());
    view.put("target_section", change.targetSection());
    view.put("languages", change.languages().stream().map(Language::tag).toList());
    view.put("place", change.place());
    view.put("issued", change.issued());
    view.put("corrected", change.corrected());
    view.put("section", change.section());
    view.put("brought", change.brought());
    view.put("status", change.status().label());
    return view;
  }
}
