package org.vademecum.server.publish.draft;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.PackMap;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.publish.reference.KnownWorks;
import org.vademecum.server.store.DraftHead.PackRoots;

/** Changes of some packs, collected and then made at once: one edit a tree. Blocks. */
final class PackEdits {
  private final FreshNodes nodes;
  private final Map<Language, PackRoots> packs;
  private final Map<Language, Map<String, Optional<Digest>>> texts = new TreeMap<>();
  private final Map<Language, Map<String, Optional<Digest>>> provenance = new TreeMap<>();

  PackEdits(FreshNodes nodes, Map<Language, PackRoots> packs) {
    this.nodes = nodes;
    this.packs = packs;
  }

  /** Puts a work's expression and provenance; empty ones are taken away. */
  void put(Language language, String symbol, Optional<Digest> text, Optional<Digest> origin) {
    texts.computeIfAbsent(language, key -> new TreeMap<>()).put(symbol, text);
    provenance.computeIfAbsent(language, key -> new TreeMap<>()).put(symbol, origin);
  }

  /** Puts a work's expression; where it came from stays. */
  void putText(Language language, String symbol, Digest text) {
    texts.computeIfAbsent(language, key -> new TreeMap<>()).put(symbol, Optional.of(text));
  }

  /** The symbols of works that begin so, with the changes so far. */
  Set<String> startingWith(Language language, String prefix) {
    PackRoots roots = packs.get(language);
    Set<String> found =
        new TreeSet<>(roots == null ? Set.of() : PackMap.startingWith(nodes, roots.root(), prefix));
    texts
        .getOrDefault(language, Map.of())
        .forEach(
            (symbol, text) -> {
              if (symbol.startsWith(prefix) && text.isPresent()) {
                found.add(symbol);
              } else {
                found.remove(symbol);
              }
            });
    return found;
  }

  /** A work's expression with the changes so far. */
  Optional<Digest> find(Language language, String symbol) {
    Optional<Digest> changed = texts.getOrDefault(language, Map.of()).get(symbol);
    if (changed != null) {
      return changed;
    }
    return findStored(language, symbol);
  }

  /** A work's expression before the changes. */
  Optional<Digest> findStored(Language language, String symbol) {
    PackRoots roots = packs.get(language);
    return roots == null ? Optional.empty() : PackMap.find(nodes, roots.root(), symbol);
  }

  /** The works with the changes so far, as references name them. */
  KnownWorks works() {
    KnownWorks works = KnownWorks.of(nodes, packs.values().stream().map(PackRoots::root).toList());
    texts
        .values()
        .forEach(
            changes ->
                changes.forEach((symbol, text) -> text.ifPresent(there -> works.add(symbol))));
    return works;
  }

  /** Makes the changes; packs without any keep their roots. */
  Map<Language, PackRoots> apply() {
    Map<Language, PackRoots> edited = new TreeMap<>(packs);
    texts.forEach((language, changes) -> edited.put(language, apply(language, changes)));
    return edited;
  }

  private PackRoots apply(Language language, Map<String, Optional<Digest>> changes) {
    PackRoots before = packs.get(language);
    PackRoots roots = before != null ? before : empty(nodes);
    Map<String, Optional<Digest>> origins = provenance.getOrDefault(language, Map.of());
    return new PackRoots(
        PackMap.edit(nodes, roots.root(), changes, nodes),
        PackMap.edit(nodes, roots.provenance(), origins, nodes));
  }

  /** The trees of a pack without works. */
  static PackRoots empty(FreshNodes nodes) {
    Digest empty = PackMap.empty(nodes);
    return new PackRoots(empty, empty);
  }
}
