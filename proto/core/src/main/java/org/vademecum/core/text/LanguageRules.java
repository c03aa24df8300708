package org.vademecum.core.text;

import java.util.List;
import java.util.Set;

/**
 * All that analysis knows of a language.
 *
 * @param chars classes and foldings
 * @param elided words that vanish before an apostrophe
 * @param enclitics words that vanish after a word and an apostrophe
 * @param passes affixes, in the order in which they are taken off
 */
record LanguageRules(
    CharRules chars, Set<String> elided, Set<String> enclitics, List<AffixPass> passes) {

  /** The term of a folded word. */
  String termOf(String word) {
    String term = word;
    for (AffixPass pass : passes) {
      term = pass.apply(term);
    }
    return term;
  }
}
