package org.vademecum.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vademecum.server.publish.difference.References.Listed;
import org.vademecum.server.publish.reference.Mention;

/** References as JSON values. */
final class ReferenceView {

  static Map<String, Object> of(Listed listed) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("total", listed.total());
    view.put("references", of(listed.mentions()));
    return view;
  }

  static List<Map<String, Object>> of(List<Mention> mentions) {
    return mentions.stream().map(ReferenceView::mention).toList();
  }

  private static Map<String, Object> mention(Mention mention) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("lang", mention.language());
    view.put("symbol", mention.symbol());
    view.put("section", mention.section());
    view.put("text", mention.text());
    view.put("target", mention.target());
    view.put("resolved", mention.resolved());
    return view;
  }

  /** An import's references with what the draft knows of the works that they name. */
  static Object resolved(Object references, Set<String> unresolved) {
    if (!(references instanceof List<?> list)) {
      return List.of();
    }
    return list.stream().map(reference -> resolved((Map<?, ?>) reference, unresolved)).toList();
  }

  private static Map<Object, Object> resolved(Map<?, ?> reference, Set<String> unresolved) {
    Map<Object, Object> view = new LinkedHashMap<>(reference);
    view.putIfAbsent("resolved", !unresolved.contains(String.valueOf(reference.get("target"))));
    return view;
  }

  private ReferenceView() {}
}
