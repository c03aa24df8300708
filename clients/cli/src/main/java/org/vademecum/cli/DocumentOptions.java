package org.vademecum.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Language;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.ImportParameter;
import picocli.CommandLine.Option;

/** What a person says of a document, over what the document says itself. */
public final class DocumentOptions {
  private static final String NONE = "";

  @Option(names = "--symbol", paramLabel = "SYMBOL", description = "Its symbol, e.g. A/58/619.")
  private String symbol = NONE;

  @Option(names = "--lang", paramLabel = "LANG", description = "Its language (BCP 47).")
  private String language = NONE;

  @Option(
      names = "--original-language",
      paramLabel = "LANG",
      description = "Language of the original (BCP 47).")
  private String original = NONE;

  @Option(names = "--title", paramLabel = "TITLE", description = "Its title.")
  private String title = NONE;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "What it is: letter, report, resolution…")
  private String kind = NONE;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who publishes it.")
  private String publisher = NONE;

  @Option(names = "--organ", paramLabel = "NAME", description = "The organ that it belongs to.")
  private String organ = NONE;

  @Option(names = "--session", paramLabel = "N", description = "Number of the session.")
  private String session = NONE;

  @Option(
      names = "--distribution",
      paramLabel = "WHO",
      description = "general, limited or restricted.")
  private String distribution = NONE;

  @Option(names = "--date", paramLabel = "DATE", description = "Its date, e.g. 2003-12-04.")
  private String date = NONE;

  @Option(names = "--job-number", paramLabel = "N", description = "The office's number of it.")
  private String jobNumber = NONE;

  @Option(
      names = "--agenda",
      paramLabel = "ITEM",
      description = "An agenda item as '156: Title'; may be given several times.")
  private List<String> agenda = List.of();

  @Option(
      names = "--relation",
      paramLabel = "RELATION",
      description =
          "What it does to another work: corrects, revises, adds, amends or summarises, alone or"
              + " with the other's symbol; may be given several times.")
  private List<String> relations = List.of();

  @Option(
      names = "--charset",
      paramLabel = "CHARSET",
      description = "Its encoding, e.g. windows-1251, where it is not UTF-8.")
  private String charset = NONE;

  /** The options that were given, by the names of the admin API. */
  public Map<String, List<String>> given() {
    Map<String, List<String>> given = new LinkedHashMap<>();
    put(given, ImportParameter.SYMBOL, symbol);
    put(given, ImportParameter.LANG, tag(language));
    put(given, ImportParameter.ORIGINAL_LANG, tag(original));
    put(given, ImportParameter.TITLE, title);
    put(given, ImportParameter.KIND, kind);
    put(given, ImportParameter.PUBLISHER, publisher);
    put(given, ImportParameter.ORGAN, organ);
    put(given, ImportParameter.SESSION, session);
    put(given, ImportParameter.DISTRIBUTION, distribution);
    put(given, ImportParameter.DATE, date);
    put(given, ImportParameter.JOB_NUMBER, jobNumber);
    put(given, ImportParameter.AGENDA, agenda.toArray(String[]::new));
    put(given, ImportParameter.RELATION, relations.toArray(String[]::new));
    put(given, ImportParameter.CHARSET, charset);
    return given;
  }

  /** The same for an import on this machine. */
  public ImportOptions options() {
    return ImportOptions.of(given());
  }

  private static void put(
      Map<String, List<String>> given, ImportParameter parameter, String... values) {
    List<String> said = List.of(values).stream().filter(value -> !value.isEmpty()).toList();
    if (!said.isEmpty()) {
      given.put(parameter.label(), said);
    }
  }

  private static String tag(String language) {
    return language.isEmpty() ? NONE : new Language(language).tag();
  }
}
