package org.vademecum.server.ingest.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Part;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.language.LanguageData;

/** Finds "see annex", "(see annex II)" where the document has such a part. */
record PartFinder(List<PartTarget> targets) {
  private static final List<Part.Kind> KINDS =
      List.of(Part.Kind.ANNEX, Part.Kind.APPENDIX, Part.Kind.ENCLOSURE);

  /** How each kind of parts is pointed to in a language. */
  static Map<Part.Kind, FastPattern> patterns(LanguageData data) {
    Map<Part.Kind, FastPattern> patterns = new TreeMap<>();
    String see = data.literals("sees");
    for (Part.Kind kind : KINDS) {
      String word = data.literals(kind.label());
      if (!see.isEmpty() && !word.isEmpty()) {
        patterns.put(kind, FastPattern.atWords(pattern(see, word)));
      }
    }
    return patterns;
  }

  /** Has the document a part of a kind? */
  boolean has(Part.Kind kind) {
    return targets.stream().anyMatch(target -> target.kind() == kind);
  }

  /** Up to three short words may stand between, e.g. an article or an adjective. */
  private static Pattern pattern(String see, String word) {
    return LanguageData.compile(
        "(?<!\\p{L})(?:"
            + see
            + ")[ :：]{0,2}(?:\\p{L}{1,6}[ '’]){0,2}(?<part>(?:ال)?(?:"
            + word
            + ")[\\p{IsLatin}\\p{IsCyrillic}\\p{IsArabic}]{0,2}(?: ?(?<n>[IVX]{1,5}|[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?![\\p{L}0-9]))?)");
  }

  /** Adds what a match of the pattern of a kind points to. */
  void add(List<Reference> found, Matcher matcher, Part.Kind kind) {
    String section = section(kind, number(matcher.group("n")));
    if (!section.isEmpty()) {
      found.add(new Reference(matcher.start("part"), matcher.end("part"), "#" + section));
    }
  }

  private String section(Part.Kind kind, int number) {
    return targets.stream()
        .filter(target -> target.kind() == kind && target.number() == number)
        .map(PartTarget::section)
        .findFirst()
        .orElse("");
  }

  private static int number(@Nullable String numeral) {
    return numeral == null ? 1 : Numerals.value(numeral);
  }
}
