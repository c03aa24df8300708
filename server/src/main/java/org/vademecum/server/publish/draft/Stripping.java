package org.vademecum.server.publish.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.document.Section;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.FetchedEntries;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.NumberDecoder;
import org.vademecum.core.tree.PackMap;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.RemovalOrder;

/** Takes what is to be erased out of packs: works, or sections with all that speaks of them. */
final class Stripping {
  private final FreshNodes nodes;
  private final Map<Language, PackRoots> packs;
  private final PackEdits edits;
  private final Corrections corrections;

  Stripping(FreshNodes nodes, Map<Language, PackRoots> packs) {
    this.nodes = nodes;
    this.packs = packs;
    this.edits = new PackEdits(nodes, packs);
    this.corrections = new Corrections(nodes, edits);
  }

  /** The packs without what orders erase. */
  Map<Language, PackRoots> without(List<RemovalOrder> orders) {
    for (RemovalOrder order : orders) {
      for (Language language : packs.keySet()) {
        if (order.language().isEmpty() || order.language().equals(language.tag())) {
          edits.find(language, order.symbol()).ifPresent(text -> strip(language, order, text));
        }
      }
    }
    corrections.apply();
    return edits.apply();
  }

  private void strip(Language language, RemovalOrder order, Digest text) {
    boolean readable = !Nodes.isErased(nodes.node(text));
    if (readable) {
      corrections.touch(language, order.symbol());
    }
    if (order.section().isEmpty() || !readable) {
      edits.put(language, order.symbol(), Optional.empty(), Optional.empty());
    } else {
      stripSection(language, order, Nodes.expression(nodes.node(text)));
    }
  }

  private void stripSection(Language language, RemovalOrder order, Expression expression) {
    List<NumberedSection> before = sections(expression);
    List<NumberedSection> after = new ArrayList<>(before);
    after.removeIf(it -> it.section().id().equals(order.section()));
    if (after.size() == expression.sectionCount()) {
      return;
    }
    ExpressionHead head =
        ExpressionHead.of(expression)
            .withParts(parts(expression.parts(), before, order.section()))
            .withChanges(changes(expression.changes(), order.section()));
    Digest text = ExpressionBuilder.build(head, after, nodes).digest();
    edits.put(language, order.symbol(), Optional.of(text), origin(language, order));
    corrections.touch(language, order.symbol());
  }

  /** The sections that can be read, with their numbers as printed. */
  private List<NumberedSection> sections(Expression expression) {
    List<NumberedSection> sections = new ArrayList<>();
    NumberDecoder numbers = new NumberDecoder();
    FetchedEntries entries = new FetchedEntries(nodes, expression.content());
    while (entries.hasNext()) {
      var entry = entries.next();
      String number = numbers.printed(entry.number());
      byte[] node = nodes.node(entry.section());
      if (!Nodes.isErased(node)) {
        sections.add(new NumberedSection(Nodes.section(node), entry.level(), number));
      }
    }
    return sections;
  }

  /** A part that began with the section begins with the next one, or is no more. */
  private static List<Part> parts(List<Part> parts, List<NumberedSection> before, String section) {
    List<String> ids = before.stream().map(NumberedSection::section).map(Section::id).toList();
    int next = ids.indexOf(section) + 1;
    List<Part> kept = new ArrayList<>();
    for (Part part : parts) {
      if (!part.firstSection().equals(section)) {
        kept.add(part);
      } else if (next < ids.size() && !begins(parts, ids.get(next))) {
        kept.add(new Part(part.name(), part.kind(), ids.get(next)));
      }
    }
    return kept;
  }

  private static boolean begins(List<Part> parts, String section) {
    return parts.stream().anyMatch(part -> part.firstSection().equals(section));
  }

  /** What the section says to others is no longer said. */
  private static List<Change> changes(List<Change> changes, String section) {
    return changes.stream().filter(change -> !change.sections().contains(section)).toList();
  }

  /** Where the others came from; files and what was set aside may have the text. */
  private Optional<Digest> origin(Language language, RemovalOrder order) {
    return Optional.ofNullable(packs.get(language))
        .flatMap(roots -> PackMap.find(nodes, roots.provenance(), order.symbol()))
        .map(nodes::node)
        .filter(node -> !Nodes.isErased(node))
        .map(Nodes::provenance)
        .map(
            origin ->
                new Provenance(
                    origin.source(),
                    origin.fileName(),
                    origin.places().stream()
                        .filter(place -> !place.section().equals(order.section()))
                        .toList(),
                    List.of(),
                    List.of(),
                    List.of()))
        .map(origin -> nodes.put(Nodes.encode(origin)));
  }
}
