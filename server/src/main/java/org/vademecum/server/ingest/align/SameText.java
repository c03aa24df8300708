package org.vademecum.server.ingest.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Joins free sections of the same text, wherever they stand. */
final class SameText {
  private final Matching matching;
  private final Words words;
  private final Set<Integer> waiting = new HashSet<>();

  SameText(Matching matching, Words words) {
    this.matching = matching;
    this.words = words;
  }

  /** A text among the children of one parent, which is named by its index in its own version. */
  private record Place(int parent, int text) {
    static Place of(Version version, int index) {
      return new Place(version.parent(index), version.text(index));
    }
  }

  /**
   * Texts that each version has once. Long ones first: they decide on parents, and a short one
   * ("Introduction") whose parents are then known to be different waits for what is edited in
   * place.
   */
  void joinUnique() {
    List<Pair> unique = uniquePairs();
    unique.stream().filter(pair -> !isShort(pair)).forEach(this::join);
    unique.stream().filter(this::isShort).forEach(this::joinUnlessApart);
  }

  /**
   * Texts that one parent has as often in both versions, in order. Among top-level sections only
   * unique ones: equal counts in a whole document may be chance.
   */
  void joinSettledSiblings() {
    joinSiblings(true);
  }

  /**
   * Short texts that each version has once, under parents known to be different: perhaps moved,
   * perhaps edited in place and written anew elsewhere.
   */
  Set<Integer> waiting() {
    return waiting;
  }

  /**
   * Texts that are left in both versions and so have a counterpart for sure, which edited text must
   * not take. Those that wait are not among them.
   */
  Set<Integer> promised() {
    Gap rest = matching.rest();
    Set<Integer> texts = group(rest.before(), matching.before()::text).keySet();
    texts.retainAll(group(rest.after(), matching.after()::text).keySet());
    texts.removeAll(waiting);
    return texts;
  }

  /** Texts that are left in both versions, in order: under the same parent first, then anywhere. */
  void joinRest() {
    joinSiblings(false);
    Gap rest = matching.rest();
    Map<Integer, List<Integer>> published = group(rest.before(), matching.before()::text);
    group(rest.after(), matching.after()::text)
        .forEach((text, now) -> joinInOrder(published.getOrDefault(text, List.of()), now));
  }

  /** Indexes by a key, keys in order of first appearance, indexes in order. */
  static <K> Map<K, List<Integer>> group(int[] indexes, IntFunction<K> key) {
    Map<K, List<Integer>> groups = new LinkedHashMap<>();
    for (int index : indexes) {
      groups.computeIfAbsent(key.apply(index), k -> new ArrayList<>()).add(index);
    }
    return groups;
  }

  private List<Pair> uniquePairs() {
    Gap rest = matching.rest();
    Map<Integer, List<Integer>> published = group(rest.before(), matching.before()::text);
    List<Pair> unique = new ArrayList<>();
    group(rest.after(), matching.after()::text)
        .forEach(
            (text, now) -> {
              List<Integer> then = published.getOrDefault(text, List.of());
              if (then.size() == 1 && now.size() == 1) {
                unique.add(new Pair(then.get(0), now.get(0), 1));
              }
            });
    return unique;
  }

  private void joinSiblings(boolean settledOnly) {
    Gap rest = matching.rest();
    Map<Place, List<Integer>> published =
        group(rest.before(), index -> Place.of(matching.before(), index));
    group(rest.after(), index -> Place.of(matching.after(), index))
        .forEach(
            (place, now) -> {
              List<Integer> then = publishedAt(place, published);
              if (!settledOnly || isSettled(place, then, now)) {
                joinInOrder(then, now);
              }
            });
  }

  /** Parents stand before their children, so that a parent joined in this very pass counts. */
  private List<Integer> publishedAt(Place fresh, Map<Place, List<Integer>> published) {
    if (fresh.parent() == Version.ROOT) {
      return published.getOrDefault(fresh, List.of());
    }
    int parent = matching.beforeOf(fresh.parent());
    return parent == Matching.FREE
        ? List.of()
        : published.getOrDefault(new Place(parent, fresh.text()), List.of());
  }

  private static boolean isSettled(Place place, List<Integer> then, List<Integer> now) {
    return then.size() == now.size() && (place.parent() != Version.ROOT || now.size() == 1);
  }

  private void joinInOrder(List<Integer> then, List<Integer> now) {
    for (int i = 0; i < Math.min(then.size(), now.size()); i++) {
      matching.join(then.get(i), now.get(i));
    }
  }

  private void join(Pair pair) {
    matching.join(pair.before(), pair.after());
  }

  private boolean isShort(Pair pair) {
    return words.isShort(matching.after().text(pair.after()));
  }

  private void joinUnlessApart(Pair pair) {
    if (matching.differentParent(pair.before(), pair.after())) {
      waiting.add(matching.after().text(pair.after()));
    } else {
      join(pair);
    }
  }
}
