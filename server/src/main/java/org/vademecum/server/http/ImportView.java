package org.vademecum.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.server.publish.draft.ImportReport.Imported;
import org.vademecum.server.publish.draft.ImportReport.SectionCounts;
import org.vademecum.server.publish.draft.Imports;

/** What became of an imported file, as JSON values. */
final class ImportView {

  /** A file that is in the draft, with all that the import saw. */
  static Map<String, Object> of(Imports.Result result, Imported imported) {
    Map<String, Object> view = new LinkedHashMap<>(imported.structure());
    view.put("file", imported.file());
    view.put("symbol", imported.symbol().value());
    view.put("lang", imported.language().tag());
    view.put(
        "references",
        ReferenceView.resolved(view.getOrDefault("references", List.of()), imported.unresolved()));
    view.put("changes", counts(imported.sections()));
    result.draft().ifPresent(draft -> view.put("draft", Views.draft(draft)));
    return view;
  }

  private static Map<String, Object> counts(SectionCounts counts) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("unchanged", counts.unchanged());
    view.put("edited", counts.edited());
    view.put("added", counts.added());
    view.put("removed", counts.removed());
    return view;
  }

  private ImportView() {}
}
