package org.vademecum.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.difference.WordDifference;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.Correction;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;

/** Corrected sections as JSON values: the text as issued, as corrected, and the difference. */
final class CorrectionView {

  static Map<String, Object> of(NumberedSection section) {
    Section now = section.section();
    Optional<Section> issued = now.correction().flatMap(Correction::issued);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", now.id());
    view.put("number", section.quotedNumber());
    view.put("by", links(now.correction().map(Correction::changes).orElse(List.of())));
    view.put("inserted", issued.isEmpty());
    view.put("issued", issued.map(Section::text).orElse(""));
    view.put("corrected", now.text());
    view.put(
        "runs",
        DifferenceView.runs(
            WordDifference.between(issued.map(Section::text).orElse(""), now.text())));
    return view;
  }

  /** What a work does to another. */
  static Map<String, Object> change(Change change) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("kind", change.kind().label());
    view.put("target", change.target().value());
    view.put("target_section", change.targetSection());
    view.put("place", change.place());
    view.put("issued", change.issued());
    view.put("corrected", change.corrected());
    view.put("section", change.section());
    view.put("status", change.status().label());
    return view;
  }

  static List<Map<String, Object>> links(List<ChangeLink> links) {
    return links.stream()
        .map(
            link -> {
              Map<String, Object> view = new LinkedHashMap<>();
              view.put("kind", link.kind().label());
              view.put("symbol", link.work().value());
              view.put("section", link.section());
              return view;
            })
        .toList();
  }

  private CorrectionView() {}
}
