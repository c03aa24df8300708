package org.vademecum.server.ingest.masthead;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vademecum.server.ingest.language.LanguageData;

/** The names that one language has for languages, in lower case, and their tags. */
final class LanguageNames {
  /** Several languages (ISO 639-2). */
  private static final String SEVERAL = "mul";

  private final Map<String, String> tags;

  LanguageNames(LanguageData data) {
    this.tags = data.pairs("names");
    tags.putAll(data.pairs("names.masthead"));
  }

  /** A regular expression for any of them; empty when there are none. */
  String regex() {
    return tags.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /** The tag of a name, or empty. */
  String tag(String name) {
    return tags.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** The tag of the one language that a list names, or {@code mul} for several. */
  String tagOfAll(String list) {
    String low = list.toLowerCase(Locale.ROOT);
    List<String> found =
        tags.entrySet().stream()
            .filter(name -> low.contains(name.getKey()))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return found.size() == 1 ? found.get(0) : SEVERAL;
  }
}
