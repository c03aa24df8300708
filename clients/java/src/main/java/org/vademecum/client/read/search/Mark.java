package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vademecum.client.read.search.Clause.Element;
import org.vademecum.core.text.Token;
import org.vademecum.core.text.TokenKind;

/**
 * A place in a text that has a clause of a query.
 *
 * @param clause index of the clause
 */
record Mark(int start, int end, int clause) {

  /** All marks, by start, then clause. */
  static List<Mark> find(String text, List<Token> tokens, List<Clause> clauses) {
    List<Mark> marks = new ArrayList<>();
    for (int clause = 0; clause < clauses.size(); clause++) {
      List<Element> elements = clauses.get(clause).elements();
      for (int at = 0; at < tokens.size(); at++) {
        if (stands(elements, tokens, at)) {
          Element last = elements.get(elements.size() - 1);
          int end = end(text, last, tokens.get(at + last.offset()));
          marks.add(new Mark(tokens.get(at).start(), end, clause));
        }
      }
    }
    marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::clause));
    return marks;
  }

  private static boolean stands(List<Element> elements, List<Token> tokens, int at) {
    for (Element element : elements) {
      int place = at + element.offset();
      if (place >= tokens.size() || !element.matches(tokens.get(place))) {
        return false;
      }
    }
    return true;
  }

  /** Of a pair that was found by its first character, only that is marked. */
  private static int end(String text, Element last, Token token) {
    boolean half = token.kind() == TokenKind.PAIR && !last.term().equals(token.term());
    return half
        ? token.start() + Character.charCount(text.codePointAt(token.start()))
        : token.end();
  }
}
