package org.vademecum.core.text;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes and foldings of characters. Immutable but for a cache; safe for several threads. */
final class CharRules {
  private static final int PAGE = 256;

  private final byte[] classes;
  private final Map<Integer, String> folds;
  private final @Nullable String[] @Nullable [] pages;

  /**
   * @param classes the code of the {@link CharClass} of each code point; those beyond are
   *     separators
   * @param folds what a code point of a canonical decomposition becomes, where it is not itself
   */
  CharRules(byte[] classes, Map<Integer, String> folds) {
    this.classes = classes;
    this.folds = folds;
    this.pages = new String[(classes.length + PAGE - 1) / PAGE][];
  }

  CharClass classOf(int codePoint) {
    return codePoint < classes.length ? CharClass.ofCode(classes[codePoint]) : CharClass.SEPARATOR;
  }

  /** What a code point of a word becomes. */
  String fold(int codePoint) {
    @Nullable String[] page = pages[codePoint / PAGE];
    if (page == null) {
      page = new String[PAGE];
      pages[codePoint / PAGE] = page;
    }
    String folded = page[codePoint % PAGE];
    if (folded == null) {
      folded = foldSlowly(codePoint);
      page[codePoint % PAGE] = folded;
    }
    return folded;
  }

  private String foldSlowly(int codePoint) {
    String whole = new String(Character.toChars(codePoint));
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(whole, Normalizer.Form.NFD)
        .codePoints()
        .filter(part -> classOf(part) != CharClass.DROPPED)
        .forEach(part -> out.append(folds.getOrDefault(part, new String(Character.toChars(part)))));
    return out.toString();
  }
}
