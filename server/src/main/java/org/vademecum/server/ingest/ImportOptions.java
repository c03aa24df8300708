package org.vademecum.server.ingest;

import java.util.List;
import java.util.Map;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.Masthead;
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
 * @param masthead its fields; agenda items replace those found
 * @param relations as {@code corrects} or {@code corrects A/58/619}; they replace those found
 * @param charset of the file, e.g. {@code windows-1251}
 */
public record ImportOptions(
    String symbol,
    String language,
    String originalLanguage,
    String title,
    String workKind,
    Masthead masthead,
    List<String> relations,
    String charset) {

  /** Everything as the document says it. */
  public static final ImportOptions NONE = of(Map.of());

  public ImportOptions {
    relations = List.copyOf(relations);
  }

  /**
   * Options by the names of {@link ImportParameter}; names that are not there say nothing.
   *
   * @param values one, or several where the parameter may be given so
   */
  public static ImportOptions of(Map<String, List<String>> values) {
    Values given = new Values(values);
    return new ImportOptions(
        given.one(ImportParameter.SYMBOL),
        given.one(ImportParameter.LANG),
        given.one(ImportParameter.ORIGINAL_LANG),
        given.one(ImportParameter.TITLE),
        given.one(ImportParameter.KIND),
        new Masthead(
            given.one(ImportParameter.PUBLISHER),
            given.one(ImportParameter.ORGAN),
            given.one(ImportParameter.SESSION),
            given.one(ImportParameter.DISTRIBUTION),
            given.one(ImportParameter.DATE),
            given.one(ImportParameter.JOB_NUMBER),
            given.all(ImportParameter.AGENDA).stream().map(ImportOptions::agendaItem).toList()),
        given.all(ImportParameter.RELATION),
        given.one(ImportParameter.CHARSET));
  }

  private record Values(Map<String, List<String>> values) {
    String one(ImportParameter parameter) {
      return all(parameter).stream().findFirst().orElse("");
    }

    List<String> all(ImportParameter parameter) {
      return values.getOrDefault(parameter.label(), List.of()).stream()
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .toList();
    }
  }

  private static AgendaItem agendaItem(String value) {
    int colon = value.indexOf(':');
    return colon < 0
        ? new AgendaItem(value, "")
        : new AgendaItem(value.substring(0, colon).strip(), value.substring(colon + 1).strip());
  }

  /** What is not asked for as a file's front matter says it. */
  ImportOptions or(FrontMatter said) {
    return new ImportOptions(
        either(symbol, said.value("symbol")),
        either(language, said.value("language")),
        either(originalLanguage, said.value("original-language")),
        either(title, said.value("title")),
        either(workKind, said.value("kind")),
        new Masthead(
            masthead.publisher(),
            masthead.organ(),
            either(masthead.session(), said.value("session")),
            either(masthead.distribution(), said.value("distribution")),
            either(masthead.date(), said.value("date")),
            masthead.jobNumber(),
            masthead.agendaItems()),
        relations,
        charset);
  }

  private static String either(String asked, String said) {
    return asked.isEmpty() ? said : asked;
  }

  public ImportOptions withSymbol(String value) {
    return new ImportOptions(
        value, language, originalLanguage, title, workKind, masthead, relations, charset);
  }

  public ImportOptions withLanguage(String value) {
    return new ImportOptions(
        symbol, value, originalLanguage, title, workKind, masthead, relations, charset);
  }

  public ImportOptions withCharset(String value) {
    return new ImportOptions(
        symbol, language, originalLanguage, title, workKind, masthead, relations, value);
  }
}
