package org.vademecum.server.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.Masthead;
import org.vademecum.server.ingest.masthead.Field;
import org.vademecum.server.ingest.masthead.MastheadLine;

/**
 * What was recognised of a work: each field with its value, the lines of the masthead that say it,
 * and {@code by}: {@code option}, {@code masthead}, or {@code text} when it was found elsewhere.
 */
record RecognisedFields(Imported imported) {

  List<Map<String, Object>> toList() {
    ImportOptions options = imported.options();
    Masthead said = options.masthead();
    Masthead found = imported.masthead();
    List<Map<String, Object>> out = new ArrayList<>();
    add(out, Field.SYMBOL, imported.symbol().value(), options.symbol());
    add(out, Field.LANGUAGE, imported.language().tag(), options.language());
    add(out, Field.ORIGINAL, imported.originalLanguage(), options.originalLanguage());
    add(out, Field.PUBLISHER, found.publisher(), said.publisher());
    add(out, Field.ORGAN, found.organ(), said.organ());
    add(out, Field.SESSION, found.session(), said.session());
    add(out, Field.DISTRIBUTION, found.distribution(), said.distribution());
    add(out, Field.DATE, found.date(), said.date());
    add(out, Field.AGENDA, agenda(found), agenda(said));
    add(out, "title", imported.title(), options.title(), List.of());
    add(out, "kind", imported.workKind(), options.workKind(), List.of());
    add(out, "job_number", found.jobNumber(), said.jobNumber(), List.of());
    return out;
  }

  private static String agenda(Masthead masthead) {
    return masthead.agendaItems().stream()
        .map(RecognisedFields::agenda)
        .collect(Collectors.joining("; "));
  }

  private static String agenda(AgendaItem item) {
    return item.title().isEmpty() ? item.number() : item.number() + ": " + item.title();
  }

  private void add(List<Map<String, Object>> out, Field field, String value, String option) {
    List<MastheadLine> lines =
        imported.mastheadLines().stream().filter(line -> line.fields().contains(field)).toList();
    add(out, field.label(), value, option, lines);
  }

  private static void add(
      List<Map<String, Object>> out,
      String field,
      String value,
      String option,
      List<MastheadLine> lines) {
    if (value.isEmpty()) {
      return;
    }
    String found = lines.isEmpty() ? "text" : "masthead";
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("field", field);
    map.put("value", value);
    map.put("by", option.isEmpty() ? found : "option");
    map.put("lines", lines.stream().map(MastheadLine::line).toList());
    out.add(map);
  }
}
