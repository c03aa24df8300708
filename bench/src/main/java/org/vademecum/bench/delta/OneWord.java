package org.vademecum.bench.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.bench.pack.HeldNodes;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.ExpressionReader;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;

/** A correction of one word, in the longest section of the work in a pack's middle. */
final class OneWord {
  private final HeldNodes nodes;

  OneWord(HeldNodes nodes) {
    this.nodes = nodes;
  }

  /** The root of a pack after the correction. */
  Digest corrected(Digest root) {
    List<Map.Entry<String, Digest>> works = List.copyOf(works(root, 1).entrySet());
    Map.Entry<String, Digest> middle = works.get(works.size() / 2);
    Expression before = Nodes.expression(nodes.node(middle.getValue()));
    List<NumberedSection> sections = new ArrayList<>(ExpressionReader.sections(nodes, before));
    int longest = 0;
    for (int i = 1; i < sections.size(); i++) {
      if (text(sections, i).length() > text(sections, longest).length()) {
        longest = i;
      }
    }
    NumberedSection old = sections.get(longest);
    String text = text(sections, longest);
    int place = Math.max(0, text.indexOf(' ', text.length() / 2));
    Section section =
        new Section(
            old.section().id(),
            old.section().kind(),
            text.substring(0, place) + " corrigendum" + text.substring(place));
    sections.set(longest, new NumberedSection(section, old.level(), old.number()));
    Digest after = ExpressionBuilder.build(ExpressionHead.of(before), sections, nodes).digest();
    TreeMap<String, Optional<Digest>> changes = new TreeMap<>();
    changes.put(middle.getKey(), Optional.of(after));
    return PackMap.edit(nodes, root, changes, nodes);
  }

  /** The root of a pack with every so many-th work of another. */
  Digest part(Digest root, int step) {
    return PackMap.build(works(root, step), nodes);
  }

  private Map<String, Digest> works(Digest root, int step) {
    TreeMap<String, Digest> works = new TreeMap<>();
    int[] count = {0};
    PackMap.iterate(nodes, root)
        .forEachRemaining(
            entry -> {
              if (count[0]++ % step == 0) {
                works.put(entry.getKey(), entry.getValue());
              }
            });
    return works;
  }

  private static String text(List<NumberedSection> sections, int at) {
    return sections.get(at).section().text();
  }
}
