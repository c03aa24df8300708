package org.vademecum.server.ingest;

import org.vademecum.server.ingest.markdown.FrontMatter;

/**
 * What the administrator says beforehand: each value wins over what the document says; an empty one
 * leaves it to the document.
 *
 * @param symbol e.g. {@code A/58/619}
 * @param language BCP 47
 * @param originalLanguage BCP 47
 * @param title of the work in this language
 * @param workKind e.g. {@code letter}
 * @param date ISO 8601
 * @param session number of the session
 * @param distribution {@code general}, {@code limited} or {@code restricted}
 * @param charset of the file, e.g. {@code windows-1251}
 */
public record ImportOptions(
    String symbol,
    String language,
    String originalLanguage,
    String title,
    String workKind,
    String date,
    String session,
    String distribution,
    String charset) {

  /** Everything as the document says it. */
  public static final ImportOptions NONE = new ImportOptions("", "", "", "", "", "", "", "", "");

  /** What is not asked for as a file's front matter says it. */
  ImportOptions or(FrontMatter said) {
    return new ImportOptions(
        either(symbol, said.value("symbol")),
        either(language, said.value("language")),
        either(originalLanguage, said.value("original-language")),
        either(title, said.value("title")),
        either(workKind, said.value("kind")),
        either(date, said.value("date")),
        either(session, said.value("session")),
        either(distribution, said.value("distribution")),
        charset);
  }

  private static String either(String asked, String said) {
    return asked.isEmpty() ? said : asked;
  }

  public ImportOptions withSymbol(String value) {
    return new ImportOptions(
        value, language, originalLanguage, title, workKind, date, session, distribution, charset);
  }

  public ImportOptions withLanguage(String value) {
    return new ImportOptions(
        symbol, value, originalLanguage, title, workKind, date, session, distribution, charset);
  }

  public ImportOptions withTitle(String value) {
    return new ImportOptions(
        symbol, language, originalLanguage, value, workKind, date, session, distribution, charset);
  }

  public ImportOptions withCharset(String value) {
    return new ImportOptions(
        symbol, language, originalLanguage, title, workKind, date, session, distribution, value);
  }
}
