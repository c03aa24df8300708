package org.vademecum.server.ingest.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Part;
import org.vademecum.server.ingest.language.LanguageData;

/** Parts named beside a section: "annex II, paragraph 3", "paragraph 3 of annex II". */
final class PartWords {
  private static final int WINDOW = 40;
  private static final String NUMBER =
      "(?: ?(?<n>[IVX]{1,5}|[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?![\\p{L}0-9/]))?";

  /** A part by its kind and number, and where it stands. */
  record Mention(Part.Kind kind, int number, int start, int end) {}

  private record Words(Pattern before, Pattern after) {}

  private final Map<Part.Kind, Words> words = new TreeMap<>();

  private PartWords() {}

  static Optional<PartWords> of(LanguageData data, List<PartTarget> parts) {
    PartWords all = new PartWords();
    for (Part.Kind kind : parts.stream().map(PartTarget::kind).distinct().toList()) {
      String word = data.literals(kind.label());
      if (!word.isEmpty()) {
        all.words.put(kind, words(word, data.regex("ref.of")));
      }
    }
    return all.words.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static Words words(String word, String of) {
    String part = "(?:" + word + ")[\\p{IsLatin}\\p{IsCyrillic}]{0,2}" + NUMBER;
    String connector = of.isEmpty() ? "[ ]?" : "[ ]?(?:" + of + ")[ ]?";
    return new Words(
        LanguageData.compile("(?<![\\p{IsLatin}\\p{IsCyrillic}])" + part + "[,،，]?[ ]?$"),
        LanguageData.compile(connector + part));
  }

  /** The part that is named right before or after a place. */
  Optional<Mention> around(String text, int start, int end) {
    for (Map.Entry<Part.Kind, Words> entry : words.entrySet()) {
      int from = Math.max(0, start - WINDOW);
      Matcher before = entry.getValue().before().matcher(text.substring(from, start));
      if (before.find()) {
        return mention(entry.getKey(), before, from + before.start(), start);
      }
      Matcher after = entry.getValue().after().matcher(text).region(end, text.length());
      if (after.lookingAt()) {
        return mention(entry.getKey(), after, end, after.end());
      }
    }
    return Optional.empty();
  }

  private static Optional<Mention> mention(Part.Kind kind, Matcher matcher, int start, int end) {
    @Nullable String number = matcher.group("n");
    return Optional.of(new Mention(kind, number == null ? 1 : Numerals.value(number), start, end));
  }
}
