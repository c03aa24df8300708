package org.vademecum.core.document;

import java.util.List;

/**
 * A work in one language, as published: its description and the root of its sequence of sections.
 *
 * @param symbol the work's identifier
 * @param language of the text
 * @param originalLanguage language the work was drafted in, or empty when the document does not say
 * @param title of the work in this language
 * @param workKind {@code letter}, {@code resolution}, {@code report}, {@code note-verbale}, {@code
 *     statute}, {@code guideline}, {@code declaration}, {@code document}…
 * @param masthead what its masthead says
 * @param parts in order, without the main part when nothing else is there
 * @param content root of the sequence of {@link OutlineEntry}
 * @param sectionCount number of sections
 * @param textBytes UTF-8 bytes of all sections' texts, of corrected sections also as issued
 * @param changes what this work does to others
 * @param correction what others do to it as a whole
 */
public record Expression(
    Symbol symbol,
    Language language,
    String originalLanguage,
    String title,
    String workKind,
    Masthead masthead,
    List<Part> parts,
    Digest content,
    long sectionCount,
    long textBytes,
    List<Change> changes,
    WorkCorrection correction) {

  public Expression {
    parts = List.copyOf(parts);
    changes = List.copyOf(changes);
  }

  /** An expression that changes nothing and stands as issued. */
  public Expression(
      Symbol symbol,
      Language language,
      String originalLanguage,
      String title,
      String workKind,
      Masthead masthead,
      List<Part> parts,
      Digest content,
      long sectionCount,
      long textBytes) {
    this(
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
        List.of(),
        WorkCorrection.NONE);
  }
}
