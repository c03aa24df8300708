package org.vademecum.client.read.search;

import java.util.List;
import org.vademecum.core.text.Token;

/**
 * What a section must have: one word, or several at neighbouring positions.
 *
 * @param elements one or more, in order
 */
record Clause(List<Element> elements) {

  /**
   * One step of a clause.
   *
   * @param word the folded word as it was typed
   * @param term its term
   * @param prefix true if words that begin with it count too
   */
  record Element(String word, String term, boolean prefix) {

    boolean matches(Token token) {
      return token.term().equals(term) || (prefix && token.word().startsWith(word));
    }
  }

  boolean isPhrase() {
    return elements.size() > 1;
  }

  Element first() {
    return elements.get(0);
  }
}
