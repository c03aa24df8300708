package org.vademecum.server.ingest.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.language.LanguageData;

/**
 * Finds paragraphs and articles of the same work: "paragraph 5 above", "articles 12 and 13", "annex
 * II, paragraph 3". What belongs to another work ("paragraph 5 of resolution …") is none, and none
 * is what the document does not have.
 */
final class SectionFinder {
  /** Sorts of sections, which are also the keys of their words. */
  static final List<String> SORTS = List.of("paragraph", "article");

  private static final String LATIN_NUMBER = "[0-9]{1,4}(?: (?:bis|ter|quater))?";
  private static final String HAN_NUMBER = "(?:[0-9]{1,4}|[一二三四五六七八九十百零]{1,6})";
  private static final Pattern NUMBER = Pattern.compile(LATIN_NUMBER + "|[一二三四五六七八九十百零]{1,6}");

  private final SectionTargets targets;
  private final List<PartTarget> parts;
  private final Belonging belonging;
  private final Optional<PartWords> words;

  SectionFinder(
      LanguageData data, Belonging belonging, SectionTargets targets, List<PartTarget> parts) {
    this.targets = targets;
    this.parts = parts;
    this.belonging = belonging;
    this.words = PartWords.of(data, parts);
  }

  /** How each sort of sections is spoken of in a language. */
  static Map<String, FastPattern> patterns(LanguageData data) {
    Map<String, FastPattern> patterns = new LinkedHashMap<>();
    for (String sort : SORTS) {
      String word = data.regex("ref." + sort);
      if (!word.isEmpty()) {
        Pattern pattern = pattern(word, data.value("conjunctions"));
        boolean within = word.contains("{n}");
        patterns.put(sort, within ? FastPattern.of(pattern) : FastPattern.atWords(pattern));
      }
    }
    return patterns;
  }

  /** Has the document sections of a sort? */
  boolean has(String sort) {
    return targets.has(sort);
  }

  /** A number after a word, or within it where the language puts it there ({@code 第{n}段}). */
  private static Pattern pattern(String word, String conjunctions) {
    String and = "[ ]?(?:[,،、–—-]|(?:" + (conjunctions.isEmpty() ? "&" : conjunctions) + "))[ ]?第?";
    if (word.contains("{n}")) {
      return LanguageData.compile(
          word.replace("{n}", "(?<list>" + HAN_NUMBER + "(?:" + and + HAN_NUMBER + ")*)"));
    }
    String list = LATIN_NUMBER + "(?:" + and + LATIN_NUMBER + "(?![\\p{L}0-9/]|\\.[\\p{L}0-9]))*";
    return LanguageData.compile(
        "(?<![\\p{L}0-9])(?:"
            + word
            + ")[  ]?(?<list>"
            + list
            + ")(?![\\p{L}0-9/]|\\.[\\p{L}0-9])");
  }

  /**
   * Adds what a match of the pattern of a sort points to.
   *
   * @param mentionedIn part of the document in which the text stands
   */
  void add(List<Reference> found, String text, Matcher matcher, String sort, String mentionedIn) {
    Optional<PartWords.Mention> named =
        words.flatMap(it -> it.around(text, matcher.start(), matcher.end()));
    if (named.isEmpty() && !belonging.isInside(text, matcher.start(), matcher.end())) {
      return;
    }
    Optional<String> part = named.flatMap(this::partOf);
    if (named.isPresent() && part.isEmpty()) {
      return;
    }
    Matcher number = NUMBER.matcher(text).region(matcher.start("list"), matcher.end("list"));
    int start = named.map(it -> Math.min(it.start(), matcher.start())).orElse(matcher.start());
    while (number.find()) {
      Optional<String> id =
          part.isPresent()
              ? targets.in(part.get(), sort, number.group())
              : targets.near(mentionedIn, sort, number.group());
      int from = start;
      int end = end(text, matcher, number, named);
      id.ifPresent(it -> found.add(new Reference(from, end, "#" + it)));
      start = number.end();
      start = nextNumber(text, start, matcher.end("list"));
    }
  }

  /** The last number of a list takes what closes the mention with it. */
  private static int end(
      String text, Matcher mention, Matcher number, Optional<PartWords.Mention> named) {
    boolean last = number.end() == mention.end("list");
    int after = named.map(PartWords.Mention::end).orElse(0);
    return last ? Math.max(mention.end(), Math.min(after, text.length())) : number.end();
  }

  private static int nextNumber(String text, int from, int end) {
    int at = from;
    while (at < end && !NUMBER.matcher(text).region(at, end).lookingAt()) {
      at++;
    }
    return at;
  }

  private Optional<String> partOf(PartWords.Mention mention) {
    return parts.stream()
        .filter(it -> it.kind() == mention.kind() && it.number() == mention.number())
        .map(PartTarget::part)
        .findFirst();
  }
}
