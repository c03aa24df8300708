package org.vademecum.core.document;

import java.util.List;

/** An expression without what follows from its sections; fields as in {@link Expression}. */
public record ExpressionHead(
    Symbol symbol,
    Language language,
    String originalLanguage,
    String title,
    String workKind,
    Masthead masthead,
    List<Part> parts,
    Digest source) {

  public ExpressionHead {
    parts = List.copyOf(parts);
  }

  /** The head of an expression. */
  public static ExpressionHead of(Expression expression) {
    return new ExpressionHead(
        expression.symbol(),
        expression.language(),
        expression.originalLanguage(),
        expression.title(),
        expression.workKind(),
        expression.masthead(),
        expression.parts(),
        expression.source());
  }

  /** The expression with this head and some content. */
  public Expression withContent(Digest content, long sectionCount, long textBytes) {
    return new Expression(
        symbol,
        language,
        originalLanguage,
        title,
        workKind,
        masthead,
        parts,
        source,
        content,
        sectionCount,
        textBytes);
  }
}
