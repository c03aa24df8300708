package org.vademecum.server.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.server.export.Content.Node;

/**
 * Gives sections eIds by the naming convention: the parent's, two low lines, a code and a count.
 */
final class AknIds {
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  AknIds(List<Content> parts) {
    for (int i = 0; i < parts.size(); i++) {
      String prefix = i == 0 ? "" : "att_" + i + "__";
      Content part = parts.get(i);
      part.titles().forEach(node -> add(node, prefix));
      part.preamble().forEach(node -> add(node, prefix + "preamble__"));
      part.body().forEach(node -> add(node, prefix));
      part.signatures().forEach(node -> add(node, prefix + "conclusions__"));
    }
  }

  private void add(Node node, String prefix) {
    String id = next(node.at(), prefix);
    for (NumberedSection note : node.notes()) {
      next(note, id + "__");
    }
    node.children().forEach(child -> add(child, id + "__"));
  }

  private String next(NumberedSection at, String prefix) {
    String stem = prefix + code(at);
    String id = stem + "_" + counts.merge(stem, 1, Integer::sum);
    ids.put(at.section().id(), id);
    return id;
  }

  private static String code(NumberedSection at) {
    return switch (at.section().kind()) {
      case TITLE -> "longTitle";
      case HEADING -> "sec";
      case PREAMBLE -> "rec";
      case PARAGRAPH -> "para";
      case ITEM -> "point";
      case NOTE -> "authorialNote";
      case TABLE, SIGNATURE, QUOTATION, IMAGE -> "hcontainer";
    };
  }

  /** The eId of a section. */
  String of(String section) {
    return ids.getOrDefault(section, section);
  }
}
