package org.vademecum.server.ingest.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.server.ingest.language.LanguageData;

/** Finds for which languages a corrigendum holds: "(French only)", "English and French only". */
public final class OnlyLanguages {
  private static final int FIRST_SECTIONS = 6;

  private final Map<String, String> names;
  private final Pattern name;
  private final Pattern line;

  public OnlyLanguages(LanguageData data) {
    this.names = data.pairs("names");
    String any =
        names.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    String and = data.literals("conjunctions");
    String between = "(?:\\s*[,،、]\\s*|\\s*(?:" + (and.isEmpty() ? "&" : and) + ")\\s*)";
    String only = data.literals("only");
    this.name = LanguageData.compile(names.isEmpty() ? "" : any);
    this.line =
        LanguageData.compile(
            names.isEmpty() || only.isEmpty()
                ? ""
                : "\\s*[(（\\[]?\\s*(?:(?:"
                    + only
                    + ") )?(?<list>"
                    + any
                    + "(?:"
                    + between
                    + any
                    + ")*)(?: ?(?<only>"
                    + only
                    + "))?\\s*[)）\\]]?\\s*");
  }

  /** The languages; none when the work holds for all. */
  public List<Language> find(List<String> masthead, List<NumberedSection> sections) {
    List<String> texts = new ArrayList<>(masthead);
    sections.stream()
        .limit(FIRST_SECTIONS)
        .map(section -> section.section().text())
        .forEach(texts::add);
    for (String text : texts) {
      Matcher matcher = line.matcher(text);
      if (text.length() < 120 && matcher.matches() && isOnly(text, matcher)) {
        return languages(matcher.group("list"));
      }
    }
    return List.of();
  }

  /** A language alone is that of the text, not of those it holds for. */
  private static boolean isOnly(String text, Matcher matcher) {
    return matcher.group("only") != null || matcher.start("list") > text.indexOf('(') + 2;
  }

  private List<Language> languages(String list) {
    TreeSet<Language> found = new TreeSet<>();
    Matcher matcher = name.matcher(list);
    while (matcher.find()) {
      String tag = names.get(matcher.group().toLowerCase(Locale.ROOT));
      if (tag != null) {
        found.add(new Language(tag));
      }
    }
    return List.copyOf(found);
  }
}
