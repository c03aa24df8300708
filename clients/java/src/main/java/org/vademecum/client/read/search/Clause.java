package org.vademecum.client.read.search;

import java.util.List;
import org.vademecum.core.text.Token;
import org.vademecum.core.text.TokenKind;

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
   * @param offset position after that of the first element
   */
  record Element(String word, String term, boolean prefix, int offset) {

    static Element of(Token token, boolean prefix, int firstPosition) {
      boolean opensPairs = token.kind() == TokenKind.SINGLE;
      return new Element(
          token.word(), token.term(), prefix || opensPairs, token.position() - firstPosition);
    }

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
