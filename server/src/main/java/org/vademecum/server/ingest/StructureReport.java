package org.vademecum.server.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Provenance.Place;
import org.vademecum.server.ingest.source.Attachment;

/**
 * What ingest sees in a file, as ordered maps and lists of strings and numbers, to print as JSON.
 */
public final class StructureReport {
  private StructureReport() {}

  /** The report of an import. */
  public static Map<String, Object> toMap(Imported imported) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("symbol", imported.symbol().value());
    out.put("lang", imported.language().tag());
    out.put("original_lang", imported.originalLanguage());
    out.put("date", imported.masthead().date());
    out.put("session", imported.masthead().session());
    out.put("agenda_item", WorkView.agendaItem(imported));
    out.put("title", imported.title());
    out.put("sections", sections(imported));
    out.put("furniture", furniture(imported));
    out.put("masthead", WorkView.masthead(imported));
    out.put("notices", notices(imported));
    out.put("report", report(imported.coverage()));
    out.put("work_kind", imported.workKind());
    out.put("publisher", imported.masthead().publisher());
    out.put("organ", imported.masthead().organ());
    out.put("distribution", imported.masthead().distribution());
    out.put("job_number", imported.masthead().jobNumber());
    out.put("agenda_items", WorkView.agendaItems(imported));
    out.put("parts", parts(imported));
    out.put("references", new ReferenceList(imported).toList());
    out.put("relations", imported.relations().stream().map(WorkView::relation).toList());
    out.put("work_changes", imported.changes().stream().map(ChangeView::of).toList());
    out.put("symbol_parts", WorkView.symbolParts(imported));
    out.put("recognised", new RecognisedFields(imported).toList());
    out.put("kinds", kinds(imported));
    out.put(
        "attachments", imported.attachments().stream().map(StructureReport::attachment).toList());
    return out;
  }

  private static List<Map<String, Object>> sections(Imported imported) {
    List<Map<String, Object>> out = new ArrayList<>();
    for (int i = 0; i < imported.sections().size(); i++) {
      NumberedSection section = imported.sections().get(i);
      Place place = imported.places().get(i);
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("id", section.section().id());
      map.put("part", imported.sectionParts().get(i));
      map.put("kind", section.section().kind().label());
      map.put("number", section.quotedNumber());
      map.put("prefix", section.number());
      map.put("level", section.level());
      map.put("text", section.section().text());
      map.put("page", place.page());
      map.put("line", place.firstLine());
      map.put("last_line", place.lastLine());
      out.add(map);
    }
    return out;
  }

  private static List<Map<String, Object>> furniture(Imported imported) {
    return imported.furniture().stream()
        .map(aside -> place(aside.text(), aside.page(), aside.line()))
        .toList();
  }

  /** A text and where it stood. */
  static Map<String, Object> place(String text, int page, int line) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", text);
    map.put("page", page);
    map.put("line", line);
    return map;
  }

  private static List<Map<String, Object>> notices(Imported imported) {
    List<Map<String, Object>> out = new ArrayList<>();
    imported
        .notices()
        .forEach(
            notice -> {
              Map<String, Object> map = new LinkedHashMap<>();
              map.put("code", notice.code());
              map.put("page", notice.page());
              map.put("line", notice.line());
              map.put("seen", notice.seen());
              map.put("suggestion", notice.suggestion());
              out.add(map);
            });
    return out;
  }

  private static Map<String, Object> report(Coverage coverage) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("chars_in", coverage.charsIn());
    map.put("chars_sections", coverage.charsSections());
    map.put("chars_provenance", coverage.charsProvenance());
    map.put("chars_lost", coverage.charsLost());
    return map;
  }

  private static List<Map<String, Object>> parts(Imported imported) {
    return imported.parts().stream()
        .map(
            part -> {
              Map<String, Object> map = new LinkedHashMap<>();
              map.put("name", part.name());
              map.put("kind", part.kind().label());
              map.put("first_section", part.firstSection());
              return map;
            })
        .toList();
  }

  /** Numbers of sections by kind. */
  private static Map<String, Object> kinds(Imported imported) {
    Map<String, Object> counts = new LinkedHashMap<>();
    imported
        .sections()
        .forEach(
            section -> counts.merge(section.section().kind().label(), 1, StructureReport::sum));
    return counts;
  }

  private static Object sum(Object count, Object more) {
    return (Integer) count + (Integer) more;
  }

  private static Map<String, Object> attachment(Attachment attachment) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", attachment.name());
    map.put("media_type", attachment.mediaType());
    map.put("page", attachment.page());
    map.put("size", attachment.bytes().length);
    map.put("digest", attachment.digest().toString());
    return map;
  }
}
