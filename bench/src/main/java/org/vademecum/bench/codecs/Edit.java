package org.vademecum.bench.codecs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.bench.pack.HeldNodes;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.tree.ExpressionReader;
import org.vademecum.core.tree.MapChange;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;

/**
 * A section whose text changed, or a new one.
 *
 * @param before its old text, empty where it is new
 */
record Edit(String before, String after) {

  /** All between two roots, in order. Where a section stands and its number are left out. */
  static List<Edit> between(HeldNodes nodes, Digest from, Digest to) {
    List<Edit> edits = new ArrayList<>();
    for (MapChange change : PackMap.diff(nodes, from, to)) {
      Map<String, String> before = new HashMap<>();
      for (NumberedSection section : sections(nodes, change.before())) {
        before.put(section.section().id(), section.section().text());
      }
      for (NumberedSection section : sections(nodes, change.after())) {
        String old = before.getOrDefault(section.section().id(), "");
        String text = section.section().text();
        if (!text.equals(old)) {
          edits.add(new Edit(old, text));
        }
      }
    }
    return edits;
  }

  /** UTF-8 of the old text. */
  byte[] old() {
    return before.getBytes(StandardCharsets.UTF_8);
  }

  /** UTF-8 of the new text. */
  byte[] text() {
    return after.getBytes(StandardCharsets.UTF_8);
  }

  private static List<NumberedSection> sections(HeldNodes nodes, Optional<Digest> work) {
    return work.map(
            digest -> ExpressionReader.sections(nodes, Nodes.expression(nodes.node(digest))))
        .orElse(List.of());
  }
}
