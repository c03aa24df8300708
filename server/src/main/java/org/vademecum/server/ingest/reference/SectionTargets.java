package org.vademecum.server.ingest.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * The numbered paragraphs and articles of a document by part, sort and number. A number that stands
 * twice in a part is no target.
 */
public final class SectionTargets {
  /** What stands before and behind a printed number. */
  private static final String BEFORE = " \t\n\u000b\f\r(（";

  private static final String BEHIND = " \t\n\u000b\f\r.)）、．:：";

  private final FastPattern article;
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> sorts = new HashSet<>();
  private final Set<String> twice = new HashSet<>();
  private final Map<String, Set<String>> everywhere = new HashMap<>();

  /**
   * @param data says how articles are headed
   */
  public SectionTargets(LanguageData data) {
    String word = data.regex("ref.article");
    String number = "(?<n>[0-9]{1,4}(?: (?:bis|ter|quater))?|[一二三四五六七八九十百零]{1,6})";
    boolean within = word.contains("{n}");
    this.article =
        FastPattern.of(
            LanguageData.compile(
                word.isEmpty()
                    ? ""
                    : within
                        ? word.replace("{n}", number)
                        : "(?:" + word + ") " + number + "(?![0-9/])"));
  }

  /** Adds a paragraph; one without number is no target. */
  public void addParagraph(String part, String number, String id) {
    add(part, "paragraph", number, id);
  }

  /** Adds a section if its number or its text begins as an article does. */
  public void addArticle(String part, String number, String text, String id) {
    for (String head : new String[] {number, text}) {
      Matcher matcher = article.atStartOf(Glyphs.asciiDigits(head));
      if (matcher != null) {
        add(part, "article", matcher.group("n"), id);
        return;
      }
    }
  }

  private void add(String part, String sort, String number, String id) {
    String key = normalized(number);
    if (key.isEmpty()) {
      return;
    }
    sorts.add(sort);
    String place = part + " " + sort + " " + key;
    if (ids.putIfAbsent(place, id) != null) {
      twice.add(place);
    }
    everywhere.computeIfAbsent(sort + " " + key, any -> new HashSet<>()).add(id);
  }

  /** Is there a section of a sort? */
  boolean has(String sort) {
    return sorts.contains(sort);
  }

  /** A section of a part; else the only one of that number in the whole document. */
  public Optional<String> near(String part, String sort, String number) {
    Optional<String> here = in(part, sort, number);
    Set<String> all = everywhere.getOrDefault(sort + " " + normalized(number), Set.of());
    return here.isPresent() || all.size() != 1 ? here : all.stream().findFirst();
  }

  /** A section of a certain part. */
  public Optional<String> in(String part, String sort, String number) {
    String place = part + " " + sort + " " + normalized(number);
    return twice.contains(place) ? Optional.empty() : Optional.ofNullable(ids.get(place));
  }

  private static String stripped(String number) {
    int from = 0;
    int to = number.length();
    while (from < to && BEFORE.indexOf(number.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && BEHIND.indexOf(number.charAt(to - 1)) >= 0) {
      to--;
    }
    return number.substring(from, to);
  }

  private static String normalized(String number) {
    String bare = stripped(Glyphs.asciiDigits(number));
    int value = bare.isEmpty() ? 0 : Numerals.value(bare);
    return value > 0 ? Integer.toString(value) : bare.toLowerCase(Locale.ROOT);
  }
}
