package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vademecum.client.read.search.Clause.Element;
import org.vademecum.core.text.Analyzer;
import org.vademecum.core.text.Token;

/**
 * Reads a query's text into clauses, by the rule of {@code docs/search.md}: a part in quotes, or
 * between two gaps, is one clause.
 */
final class QueryParser {
  /** Longest query, in UTF-16 code units; the rest is not read, its last word is unfinished. */
  static final int MAX_TEXT = 512;

  /** Most clauses; the rest is not read. */
  static final int MAX_CLAUSES = 16;

  private static final String QUOTES = "\"\u00ab\u00bb\u201c\u201d\u201e\u201f\u300c-\u300f\uff02";
  private static final String GAPS =
      "\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2013-\u2015\u2028\u2029\u202f\u205f"
          + "\u3000-\u3002\u060c\u061b\u061f\uff01\uff0c\uff1a\uff1b\uff1f";

  private final Analyzer analyzer;
  private final String text;
  private final boolean typing;
  private final Set<Clause> clauses = new LinkedHashSet<>();

  private QueryParser(Analyzer analyzer, String text, boolean typing) {
    this.analyzer = analyzer;
    this.text = text.substring(0, Math.min(text.length(), MAX_TEXT));
    this.typing = typing || text.length() > MAX_TEXT;
  }

  static List<Clause> parse(Analyzer analyzer, String text, boolean typing) {
    return new QueryParser(analyzer, text, typing).parse();
  }

  private List<Clause> parse() {
    boolean quoted = false;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      boolean quote = contains(QUOTES, text.charAt(at));
      if (quote || (!quoted && contains(GAPS, text.charAt(at)))) {
        add(from, at);
        from = at + 1;
        quoted ^= quote;
      }
    }
    add(from, text.length());
    return new ArrayList<>(clauses);
  }

  private void add(int from, int to) {
    List<Element> elements = elements(text.substring(from, to), typing && to == text.length());
    if (!elements.isEmpty() && clauses.size() < MAX_CLAUSES) {
      clauses.add(new Clause(elements));
    }
  }

  private List<Element> elements(String part, boolean mayBeUnfinished) {
    List<Element> elements = new ArrayList<>();
    for (Token token : analyzer.analyze(part)) {
      boolean unfinished = mayBeUnfinished && token.end() == part.length();
      elements.add(new Element(token.word(), token.term(), unfinished));
    }
    return elements;
  }

  /** Whether a character is in a set written like the inside of a regular expression's class. */
  private static boolean contains(String set, char wanted) {
    for (int i = 0; i < set.length(); i++) {
      boolean range = i + 2 < set.length() && set.charAt(i + 1) == '-';
      char last = range ? set.charAt(i + 2) : set.charAt(i);
      if (wanted >= set.charAt(i) && wanted <= last) {
        return true;
      }
      i += range ? 2 : 0;
    }
    return false;
  }
}
