package org.vademecum.server.ingest.change;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.core.document.Language;
import org.vademecum.server.ingest.change.WordsAt.Range;
import org.vademecum.server.ingest.language.LanguageData;

/** The list of sponsors of a draft: names in the alphabetical order of the language. */
final class Sponsors {
  private final Pattern list;
  private final Pattern between;
  private final String and;
  private final String comma;
  private final Collator order;

  Sponsors(LanguageData data, Language language) {
    String last = data.value("change.and");
    this.list =
        LanguageData.compile(
            "(?<names>[^:：]{3,4000}?)\\s*[:：]\\s*(?:" + data.regex("change.sponsored") + ")");
    this.comma = language.tag().startsWith("zh") ? "、" : language.tag().equals("ar") ? "، " : ", ";
    this.and = last.isEmpty() ? comma : last.replace('_', ' ');
    this.between =
        Pattern.compile(
            "\\s*[,،、;；]\\s*(?:" + Pattern.quote(and.strip()) + "\\s+)?|" + Pattern.quote(and));
    this.order = Collator.getInstance(Locale.forLanguageTag(language.tag()));
  }

  /** Where the names stand when a text is a list of sponsors. */
  Optional<Range> list(String text) {
    Matcher matcher = list.matcher(text);
    return matcher.lookingAt()
        ? Optional.of(new Range(matcher.start("names"), matcher.end("names")))
        : Optional.empty();
  }

  /** One list of two; names that are there stay once. */
  String joined(String old, String more) {
    List<String> names = names(old);
    boolean sorted = isSorted(names);
    for (String name : names(Quotes.withoutStop(more))) {
      if (!names.contains(name)) {
        names.add(sorted ? place(names, name) : names.size(), name);
      }
    }
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(comma, names.subList(0, last)) + and + names.get(last);
  }

  private List<String> names(String list) {
    List<String> names = new ArrayList<>();
    for (String name : between.split(list, -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private boolean isSorted(List<String> names) {
    for (int i = 1; i < names.size(); i++) {
      if (order.compare(names.get(i - 1), names.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  private int place(List<String> names, String name) {
    int at = 0;
    while (at < names.size() && order.compare(names.get(at), name) < 0) {
      at++;
    }
    return at;
  }
}
