package org.vademecum.core.document;

import java.util.List;
import java.util.Map;

/** An expression without what follows from its sections; fields as in {@link Expression}. */
public record ExpressionHead(
    Symbol symbol,
    Language language,
    String originalLanguage,
    String title,
    String workKind,
    Masthead masthead,
    List<Part> parts,
    List<Change> changes,
    WorkCorrection correction) {

  public ExpressionHead {
    parts = List.copyOf(parts);
    changes = List.copyOf(changes);
  }

  /** A head of a work that changes nothing and stands as issued. */
  public ExpressionHead(
      Symbol symbol,
      Language language,
      String originalLanguage,
      String title,
      String workKind,
      Masthead masthead,
      List<Part> parts) {
    this(
        symbol,
        language,
        originalLanguage,
        title,
        workKind,
        masthead,
        parts,
        List.of(),
        WorkCorrection.NONE);
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
        expression.changes(),
        expression.correction());
  }

  /** The same work with other parts. */
  public ExpressionHead withParts(List<Part> newParts) {
    return with(title, masthead, newParts, changes, correction);
  }

  /** The same work, which does this to others. */
  public ExpressionHead withChanges(List<Change> newChanges) {
    return with(title, masthead, parts, newChanges, correction);
  }

  /** The same work with a description that others have corrected. */
  public ExpressionHead corrected(
      String newTitle, Masthead newMasthead, WorkCorrection newCorrection) {
    return with(newTitle, newMasthead, parts, changes, newCorrection);
  }

  /** The head as issued: what others do to the work is undone. */
  public ExpressionHead asIssued() {
    Map<String, String> issued = correction.issued();
    return with(
        issued.getOrDefault(WorkCorrection.TITLE, title),
        masthead.withDate(issued.getOrDefault(WorkCorrection.DATE, masthead.date())),
        parts,
        changes,
        WorkCorrection.NONE);
  }

  private ExpressionHead with(
      String newTitle,
      Masthead newMasthead,
      List<Part> newParts,
      List<Change> newChanges,
      WorkCorrection newCorrection) {
    return new ExpressionHead(
        symbol,
        language,
        originalLanguage,
        newTitle,
        workKind,
        newMasthead,
        newParts,
        newChanges,
        newCorrection);
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
        content,
        sectionCount,
        textBytes,
        changes,
        correction);
  }
}
