package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vademecum.client.read.search.Clause.Element;
import org.vademecum.core.text.Analyzer;

/** The terms that stand for an element of a query in one pack. */
final class Expansion {
  /** Most words that a beginning stands for; the commonest count. */
  static final int MAX_WORDS = 512;

  private final WordTable words;
  private final Analyzer analyzer;

  Expansion(WordTable words, Analyzer analyzer) {
    this.words = words;
    this.analyzer = analyzer;
  }

  /** Its own term, and those of the words that begin with it if it is unfinished. */
  List<String> termsOf(Element element) {
    if (!element.prefix()) {
      return List.of(element.term());
    }
    Set<String> terms = new LinkedHashSet<>();
    terms.add(element.term());
    words.beginningWith(element.word(), MAX_WORDS).forEach(w -> terms.add(analyzer.termOf(w)));
    return new ArrayList<>(terms);
  }
}
