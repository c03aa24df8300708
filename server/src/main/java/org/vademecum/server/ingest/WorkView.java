package org.vademecum.server.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.server.ingest.masthead.Field;
import org.vademecum.server.ingest.symbol.Relation;
import org.vademecum.server.ingest.symbol.SymbolFamily;

/** What a report says of a work as a whole: its masthead, its symbol, its relations. */
final class WorkView {
  private WorkView() {}

  static String agendaItem(Imported imported) {
    return imported.masthead().agendaItems().stream()
        .map(AgendaItem::number)
        .collect(Collectors.joining(", "));
  }

  static List<Map<String, Object>> agendaItems(Imported imported) {
    return imported.masthead().agendaItems().stream()
        .map(
            item -> {
              Map<String, Object> map = new LinkedHashMap<>();
              map.put("number", item.number());
              map.put("title", item.title());
              return map;
            })
        .toList();
  }

  static List<Map<String, Object>> masthead(Imported imported) {
    List<Map<String, Object>> out = new ArrayList<>();
    imported
        .mastheadLines()
        .forEach(
            line -> {
              Map<String, Object> map =
                  StructureReport.place(line.text(), line.page(), line.line());
              map.put(
                  "field",
                  line.fields().stream().map(Field::label).collect(Collectors.joining(",")));
              out.add(map);
            });
    return out;
  }

  static Map<String, Object> relation(Relation relation) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", relation.kind().label());
    map.put("target", relation.target());
    return map;
  }

  /** One map a half of a double symbol. */
  static List<Map<String, Object>> symbolParts(Imported imported) {
    return SymbolFamily.UN.parse(imported.symbol().value()).stream()
        .map(
            parts -> {
              Map<String, Object> map = new LinkedHashMap<>();
              map.put("organ", parts.organ());
              map.put("subsidiary", parts.subsidiary());
              map.put("session", parts.session());
              map.put("nature", parts.nature());
              map.put("number", parts.number());
              map.put("suffixes", parts.suffixes());
              return map;
            })
        .toList();
  }
}
