package org.vademecum.server.publish.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.Correction;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.SymbolNames;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.Sequence;
import org.vademecum.server.publish.node.FreshNodes;

/** Finds which works of a draft change which, by their symbols and by what is corrected already. */
record Changers(FreshNodes nodes, PackEdits edits) {

  /** The works that change another, in the order in which their changes are applied. */
  Map<String, List<Change>> of(Language language, String target, Set<String> more) {
    Set<String> candidates = new HashSet<>(more);
    for (String half : SymbolNames.halves(target)) {
      candidates.addAll(edits.startingWith(language, SymbolNames.bare(half) + "/"));
    }
    find(language, target).ifPresent(expression -> candidates.addAll(linked(expression)));
    Map<String, List<Change>> changers = new TreeMap<>(new NaturalOrder());
    for (String candidate : candidates) {
      List<Change> changes = find(language, candidate).map(Expression::changes).orElse(List.of());
      if (changes.stream().anyMatch(change -> isTo(change, target))) {
        changers.put(candidate, changes);
      }
    }
    return changers;
  }

  /** The works whose changes an expression bears. */
  Set<String> linked(Expression expression) {
    List<ChangeLink> links = new ArrayList<>(expression.correction().changes());
    Sequence.iterate(nodes, expression.content())
        .forEachRemaining(entry -> links.addAll(links(nodes.node(entry.section()))));
    Set<String> works = new TreeSet<>();
    links.forEach(link -> works.add(link.work().value()));
    return works;
  }

  private static List<ChangeLink> links(byte[] section) {
    return Nodes.isCorrectedSection(section)
        ? Nodes.section(section).correction().map(Correction::changes).orElse(List.of())
        : List.of();
  }

  /** Whether a change is made to a work, by either of its names. */
  static boolean isTo(Change change, String target) {
    return SymbolNames.keys(target).stream()
        .anyMatch(SymbolNames.keys(change.target().value())::contains);
  }

  /** The symbols under which a target may be here. */
  Set<String> names(Language language, String symbol) {
    Set<String> names = new TreeSet<>(Set.of(symbol));
    List<String> keys = SymbolNames.keys(symbol);
    String half = SymbolNames.bare(SymbolNames.halves(symbol).get(0));
    edits.startingWith(language, half).stream()
        .filter(name -> SymbolNames.keys(name).stream().anyMatch(keys::contains))
        .forEach(names::add);
    return names;
  }

  Optional<Expression> find(Language language, String symbol) {
    return edits.find(language, symbol).map(digest -> Nodes.expression(nodes.node(digest)));
  }
}
