package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vademecum.client.read.search.Clause.Element;
import org.vademecum.core.text.Token;

/**
 * A place in a text that has a clause of a query.
 *
 * @param clause index of the clause
 */
record Mark(int start, int end, int clause) {

  /** All marks, by start, then clause. */
  static List<Mark> find(List<Token> tokens, List<Clause> clauses) {
    List<Mark> marks = new ArrayList<>();
    for (int clause = 0; clause < clauses.size(); clause++) {
      List<Element> elements = clauses.get(clause).elements();
      for (int at = 0; at < tokens.size(); at++) {
        if (stands(elements, tokens, at)) {
          int end = tokens.get(at + elements.size() - 1).end();
          marks.add(new Mark(tokens.get(at).start(), end, clause));
        }
      }
    }
    marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::clause));
    return marks;
  }

  private static boolean stands(List<Element> elements, List<Token> tokens, int at) {
    if (at + elements.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < elements.size(); i++) {
      if (!elements.get(i).matches(tokens.get(at + i))) {
        return false;
      }
    }
    return true;
  }
}
