package org.vademecum.server.ingest.docx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.docx.NumberingReader.ListDefinition;
import org.vademecum.server.ingest.docx.NumberingReader.ListInstance;

/**
 * The lists of a document, counted on while it is read: gives each paragraph its label as Word
 * would print it. Lists of one definition share its counters; a list that overrides a first number
 * begins anew when it is first used (ECMA-376 part 1, 17.9).
 */
final class Numbering {
  static final int DEPTHS = 9;

  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  private final Map<String, ListDefinition> definitions;
  private final Map<String, ListInstance> lists;
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  Numbering(Map<String, ListDefinition> definitions, Map<String, ListInstance> lists) {
    this.definitions = definitions;
    this.lists = lists;
  }

  /** A document without lists. */
  static Numbering none() {
    return new Numbering(Map.of(), Map.of());
  }

  /** A level of a list; one without label when there is none. */
  ListLevel level(String list, int depth) {
    ListInstance instance = lists.get(list);
    if (instance == null) {
      return ListLevel.NONE;
    }
    ListLevel own = instance.levels.get(depth);
    return own != null
        ? own
        : definition(instance.definition).levels.getOrDefault(depth, ListLevel.NONE);
  }

  /** The level at which paragraphs of a style stand in its list. */
  int depthOf(String list, String style, int otherwise) {
    for (int depth = 0; depth < DEPTHS; depth++) {
      if (!style.isEmpty() && level(list, depth).style().equals(style)) {
        return depth;
      }
    }
    return Math.max(0, otherwise);
  }

  private ListDefinition definition(String id) {
    ListDefinition found = definitions.getOrDefault(id, new ListDefinition(id));
    if (found.numStyleLink.isEmpty() || !found.levels.isEmpty()) {
      return found;
    }
    return definitions.values().stream()
        .filter(other -> other.styleLink.equals(found.numStyleLink))
        .findFirst()
        .orElse(found);
  }

  /** Counts a paragraph and gives its label, or empty. */
  String next(String list, int depth) {
    ListInstance instance = lists.get(list);
    if (instance == null || depth >= DEPTHS) {
      return "";
    }
    int[] counter = counter(instance, list);
    ListLevel level = level(list, depth);
    if (counter[depth] == Integer.MIN_VALUE) {
      counter[depth] = level.start() - 1;
    }
    counter[depth]++;
    restartBelow(counter, list, depth);
    return level.isBullet()
        ? Symbols.inFont(level.font(), level.text())
        : print(list, level, counter);
  }

  private int[] counter(ListInstance instance, String list) {
    int[] counter =
        counters.computeIfAbsent(definition(instance.definition).id, id -> fresh(new int[DEPTHS]));
    if (begun.add(list)) {
      instance.starts.forEach(
          (depth, start) -> {
            if (depth >= 0 && depth < DEPTHS) {
              counter[depth] = start - 1;
            }
          });
    }
    return counter;
  }

  private static int[] fresh(int[] counter) {
    Arrays.fill(counter, Integer.MIN_VALUE);
    return counter;
  }

  private void restartBelow(int[] counter, String list, int depth) {
    for (int lower = depth + 1; lower < DEPTHS; lower++) {
      int restart = level(list, lower).restart();
      if (restart < 0 || (restart > 0 && depth + 1 <= restart)) {
        counter[lower] = Integer.MIN_VALUE;
      }
    }
  }

  private String print(String list, ListLevel level, int[] counter) {
    Matcher place = PLACE.matcher(level.text());
    StringBuilder out = new StringBuilder();
    while (place.find()) {
      int depth = place.group(1).charAt(0) - '1';
      ListLevel shown = level(list, depth);
      int number = counter[depth] == Integer.MIN_VALUE ? shown.start() : counter[depth];
      String format = level.legal() ? "decimal" : shown.format();
      place.appendReplacement(out, Matcher.quoteReplacement(NumberFormat.format(format, number)));
    }
    return place.appendTail(out).toString();
  }
}
