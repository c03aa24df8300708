package org.vademecum.server.publish.difference;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.NumberDecoder;
import org.vademecum.core.tree.Sequence;

/** The entries of an expression with their printed numbers; texts are read when asked for. */
final class Outline {
  private final NodeSource nodes;
  private final List<OutlineEntry> entries = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();

  Outline(NodeSource nodes, Digest content) {
    this.nodes = nodes;
    NumberDecoder decoder = new NumberDecoder();
    Sequence.iterate(nodes, content)
        .forEachRemaining(
            entry -> {
              entries.add(entry);
              numbers.add(decoder.printed(entry.number()));
            });
  }

  /** Says that some sections will be read. */
  void prefetch(int from, int to) {
    nodes.prefetch(entries.subList(from, to).stream().map(OutlineEntry::section).toList());
  }

  NumberedSection section(int position) {
    OutlineEntry entry = entries.get(position);
    return new NumberedSection(
        Nodes.section(nodes.node(entry.section())), entry.level(), numbers.get(position));
  }
}
