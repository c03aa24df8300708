package org.vademecum.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.difference.WordDifference;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.server.publish.difference.DraftDifference;
import org.vademecum.server.publish.difference.SectionChange;

/** A draft's difference as JSON values. */
final class DifferenceView {

  static Map<String, Object> of(DraftDifference difference) {
    Map<String, Object> view = Views.draft(difference.draft());
    view.put("current_edition", difference.currentEdition());
    view.put("stale", difference.stale());
    view.put("packs", difference.packs().stream().map(DifferenceView::pack).toList());
    return view;
  }

  private static Map<String, Object> pack(DraftDifference.Pack pack) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("lang", pack.language().tag());
    view.put("from", pack.from().map(Digest::toString).orElse(""));
    view.put("to", pack.to().toString());
    view.put("download_bytes", pack.downloadBytes());
    view.put("works", pack.works().stream().map(DifferenceView::work).toList());
    return view;
  }

  private static Map<String, Object> work(DraftDifference.Work work) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("symbol", work.symbol());
    view.put("title", work.title());
    view.put("change", name(work.fate()));
    view.put("sections_before", work.sectionsBefore());
    view.put("sections_after", work.sectionsAfter());
    view.put("sections", work.sections().stream().map(DifferenceView::section).toList());
    view.put("unresolved", ReferenceView.of(work.unresolved()));
    view.put("changes", work.changes().stream().map(CorrectionView::change).toList());
    view.put("corrected_by", CorrectionView.links(work.correctedBy()));
    view.put("corrected", work.corrected().stream().map(CorrectionView::of).toList());
    return view;
  }

  private static Map<String, Object> section(SectionChange change) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", change.id());
    view.put("change", change.kind());
    view.put("moved", change.moved());
    side(view, "before", change.before());
    side(view, "after", change.after());
    view.put("runs", runs(change.runs()));
    return view;
  }

  private static void side(
      Map<String, Object> view, String name, Optional<NumberedSection> section) {
    section.ifPresent(
        at -> {
          Map<String, Object> side = new LinkedHashMap<>();
          side.put("kind", at.section().kind().label());
          side.put("level", at.level());
          side.put("number", at.quotedNumber());
          side.put("prefix", at.number());
          side.put("text", at.section().text());
          view.put(name, side);
        });
  }

  static List<Map<String, Object>> runs(List<WordDifference.Run> runs) {
    return runs.stream()
        .map(
            run -> {
              Map<String, Object> view = new LinkedHashMap<>();
              view.put("change", name(run.fate()));
              view.put("text", run.text());
              return view;
            })
        .toList();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private DifferenceView() {}
}
