package org.vademecum.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One pass over a word: takes off the longest affix that leaves enough, or nothing. */
final class AffixPass {
  private static final Comparator<Affix> LONGEST_FIRST =
      Comparator.comparingInt((Affix affix) -> affix.text().length()).reversed();

  private final boolean suffixes;
  private final Map<Character, List<Affix>> byOuterLetter = new HashMap<>();

  AffixPass(boolean suffixes, List<Affix> affixes) {
    this.suffixes = suffixes;
    for (Affix affix : affixes) {
      byOuterLetter.computeIfAbsent(outerLetter(affix.text()), k -> new ArrayList<>()).add(affix);
    }
    byOuterLetter.values().forEach(list -> list.sort(LONGEST_FIRST));
  }

  String apply(String word) {
    for (Affix affix : byOuterLetter.getOrDefault(outerLetter(word), List.of())) {
      if (affix.leavesEnoughOf(word) && stands(affix, word)) {
        return takeOff(affix, word);
      }
    }
    return word;
  }

  private char outerLetter(String text) {
    return suffixes ? text.charAt(text.length() - 1) : text.charAt(0);
  }

  private boolean stands(Affix affix, String word) {
    return suffixes ? word.endsWith(affix.text()) : word.startsWith(affix.text());
  }

  private String takeOff(Affix affix, String word) {
    int cut = affix.text().length();
    return suffixes
        ? word.substring(0, word.length() - cut) + affix.replacement()
        : affix.replacement() + word.substring(cut);
  }
}
