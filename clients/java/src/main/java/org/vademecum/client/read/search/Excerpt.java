package org.vademecum.client.read.search;

import java.util.List;
import org.vademecum.core.document.Language;
import org.vademecum.core.text.Analyzer;
import org.vademecum.core.text.Token;

/**
 * The part of a section that shows why it was found.
 *
 * @param text a part of the section's text, cut at the edges of words
 * @param start where it begins in the section's text, in UTF-16 code units
 * @param cutBefore true if text was left out before it
 * @param cutAfter true if text was left out after it
 * @param highlights what was looked for, in {@code text}; ascending, apart
 */
public record Excerpt(
    String text, int start, boolean cutBefore, boolean cutAfter, List<Range> highlights) {
  /** How long an excerpt is at most by default, in UTF-16 code units. */
  public static final int LENGTH = 160;

  /** A part of a text, in UTF-16 code units; the end is exclusive. */
  public record Range(int start, int end) {}

  public Excerpt {
    highlights = List.copyOf(highlights);
  }

  /** The excerpt of a section's text for a query, about {@value #LENGTH} code units long. */
  public static Excerpt of(String text, Language language, Query query) {
    Analyzer analyzer = Analyzer.forLanguage(language);
    List<Token> tokens = analyzer.analyze(text);
    List<Clause> clauses = QueryParser.parse(analyzer, query.text(), query.typing());
    List<Mark> marks = Mark.find(tokens, clauses);
    return new ExcerptWindow(text, tokens, marks).excerpt(LENGTH);
  }
}
