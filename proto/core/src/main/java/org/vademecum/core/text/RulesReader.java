package org.vademecum.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the lines of {@code proto/analysis}; later lines win over earlier ones. */
final class RulesReader {
  private static final int CODE_POINTS = 0x32400;

  private final byte[] classes = new byte[CODE_POINTS];
  private final Map<Integer, String> folds = new HashMap<>();
  private final Set<String> elided = new HashSet<>();
  private final Set<String> enclitics = new HashSet<>();
  private final Map<Integer, List<Affix>> prefixes = new TreeMap<>();
  private final Map<Integer, List<Affix>> suffixes = new TreeMap<>();

  /** Takes one file's lines. */
  RulesReader read(List<String> lines) {
    for (String line : lines) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        read(line);
      }
    }
    return this;
  }

  LanguageRules rules() {
    Map<Integer, AffixPass> passes = new TreeMap<>();
    prefixes.forEach((pass, affixes) -> passes.put(pass, new AffixPass(false, affixes)));
    suffixes.forEach((pass, affixes) -> passes.put(pass, new AffixPass(true, affixes)));
    if (passes.size() != prefixes.size() + suffixes.size()) {
      throw new IllegalArgumentException("a pass of affixes has both prefixes and suffixes");
    }
    return new LanguageRules(
        new CharRules(classes, folds), elided, enclitics, new ArrayList<>(passes.values()));
  }

  private void read(String line) {
    String[] words = line.split(" ", -1);
    List<String> values = Arrays.asList(words).subList(1, words.length);
    switch (words[0]) {
      case "drop" -> values.forEach(range -> classify(range, CharClass.DROPPED));
      case "apostrophe" -> values.forEach(range -> classify(range, CharClass.APOSTROPHE));
      case "sign" -> values.forEach(range -> classify(range, CharClass.SIGN));
      case "word" -> values.forEach(range -> classify(range, CharClass.WORD));
      case "fold" -> folds.put(values.get(0).codePointAt(0), values.get(1));
      case "run" -> run(Integer.parseInt(values.get(0), 16), values.subList(1, values.size()));
      case "shift" -> shift(range(values.get(0)), Integer.parseInt(values.get(1), 16));
      case "pairs" -> pairs(range(values.get(0)));
      case "elide" -> elided.addAll(values);
      case "enclitic" -> enclitics.addAll(values);
      case "prefix" -> affixes(prefixes, values);
      case "suffix" -> affixes(suffixes, values);
      default -> throw new IllegalArgumentException("analysis data: unknown line '" + line + "'");
    }
  }

  private void classify(String range, CharClass charClass) {
    int[] ends = range(range);
    Arrays.fill(classes, ends[0], ends[1] + 1, charClass.code());
  }

  private void run(int first, List<String> foldings) {
    for (int i = 0; i < foldings.size(); i++) {
      folds.put(first + i, foldings.get(i));
    }
  }

  private void shift(int[] range, int to) {
    for (int i = range[0]; i <= range[1]; i++) {
      folds.put(i, new String(Character.toChars(to + i - range[0])));
    }
  }

  private void pairs(int[] range) {
    for (int i = range[0]; i < range[1]; i += 2) {
      folds.put(i, new String(Character.toChars(i + 1)));
    }
  }

  private static void affixes(Map<Integer, List<Affix>> passes, List<String> values) {
    int minStem = Integer.parseInt(values.get(1));
    List<Affix> pass =
        passes.computeIfAbsent(Integer.parseInt(values.get(0)), k -> new ArrayList<>());
    values.subList(2, values.size()).forEach(entry -> pass.add(Affix.parse(entry, minStem)));
  }

  private static int[] range(String text) {
    String[] ends = text.split("-", 2);
    int first = Integer.parseInt(ends[0], 16);
    return new int[] {first, ends.length == 1 ? first : Integer.parseInt(ends[1], 16)};
  }
}
