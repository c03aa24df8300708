package org.vademecum.server.ingest.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.change.Place.Sort;
import org.vademecum.server.ingest.change.Place.Step;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.reference.Numerals;
import org.vademecum.server.ingest.source.Glyphs;

/** Reads places as corrigenda name them: "Page 4, paragraph 7", "пункт 3, строка 2". */
final class PlaceReader {
  private static final String NUMBER =
      "(?<n>[0-9]{1,4}(?:\\.[0-9]{1,4}){0,4}(?: ?(?:bis|ter|quater))?|[一二三四五六七八九十百]{1,5})";
  private static final String PART_NUMBER =
      "(?: ?(?<n>[IVX]{1,5}|[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?![\\p{L}0-9/]))?";
  private static final Pattern ITEM =
      Pattern.compile("[ ]?\\((?<n>\\p{L}{1,2}|[ivx]{1,5}|[0-9]{1,2})\\)");
  private static final String LETTERS = "[\\p{IsLatin}\\p{IsCyrillic}\\p{IsArabic}]";

  /**
   * How a step of some sort is printed; its number is the group {@code n}, its ordinal {@code o}.
   */
  private record Print(Sort sort, Pattern pattern, boolean number, boolean ordinal) {}

  private final List<Print> prints = new ArrayList<>();
  private final Map<String, String> ordinals;
  private final Pattern joint;
  private final Pattern wholeTable;

  PlaceReader(LanguageData data) {
    this.ordinals = data.pairs("place.ordinals");
    String between =
        Stream.of(data.regex("place.in"), data.regex("ref.of"))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("|"));
    this.joint =
        LanguageData.compile(
            "[\\s,;，、،]*(?:(?:"
                + (between.isEmpty() ? "(?!)" : between)
                + ")(?:(?<=['’])|[ ]|(?<=[\\p{IsHan}])))?");
    part(Sort.ANNEX, data);
    part(Sort.APPENDIX, data);
    part(Sort.ENCLOSURE, data);
    data.list("place.page").forEach(print -> add(Sort.PAGE, print));
    worded(Sort.ARTICLE, data.regex("ref.article"));
    worded(Sort.PARAGRAPH, data.regex("ref.paragraph"));
    data.list("place.line").forEach(print -> add(Sort.LINE, print));
    data.list("place.sentence").forEach(print -> add(Sort.SENTENCE, print));
    data.list("place.table").forEach(print -> add(Sort.TABLE, print));
    data.list("place.title").forEach(print -> add(Sort.TITLE, print));
    this.wholeTable = LanguageData.compile(data.regex("place.table.named"));
  }

  private void worded(Sort sort, String word) {
    if (!word.isEmpty()) {
      add(sort, word.contains("{n}") ? word : "(?:" + word + ")[ \u00a0]?{n}");
    }
  }

  private void part(Sort sort, LanguageData data) {
    String word = data.literals(sort.name().toLowerCase(Locale.ROOT));
    if (!word.isEmpty()) {
      String regex = "(?:" + word + ")" + LETTERS + "{0,2}" + PART_NUMBER + "(?!" + LETTERS + ")";
      prints.add(new Print(sort, LanguageData.compile(regex), true, false));
    }
  }

  private void add(Sort sort, String print) {
    String ordinal = "(?<o>" + String.join("|", ordinals.keySet()) + ")";
    String regex = print.replace("'", "['’]").replace("{n}", NUMBER).replace("{o}", ordinal);
    Pattern pattern = LanguageData.compile("(?:" + regex + ")(?![\\p{IsLatin}\\p{IsCyrillic}0-9])");
    prints.add(new Print(sort, pattern, print.contains("{n}"), print.contains("{o}")));
  }

  /** A place and where it ends. */
  record Reading(Place place, int end) {}

  /** The place that begins at some character; nowhere when none does. */
  Reading read(String text, int from) {
    String digits = Glyphs.asciiDigits(text);
    List<Step> found = new ArrayList<>();
    int end = from;
    Matcher gap = joint.matcher(digits).region(from, digits.length());
    int at = gap.lookingAt() ? gap.end() : from;
    Optional<Matcher> next = step(digits, at, found, text);
    while (next.isPresent()) {
      end = items(digits, next.get().end(), found, text);
      gap.region(end, digits.length());
      next = step(digits, gap.lookingAt() ? gap.end() : end, found, text);
    }
    return new Reading(new Place(found), found.isEmpty() ? from : end);
  }

  /** A place that is the whole text; a table without number may have a name, which ends it. */
  Optional<Place> readWhole(String text) {
    Reading reading = read(text, 0);
    if (!reading.place().isNowhere() && isRest(text, reading.end())) {
      return Optional.of(reading.place());
    }
    Matcher gap = joint.matcher(text).region(reading.end(), text.length());
    int rest = reading.end() > 0 && gap.lookingAt() ? gap.end() : reading.end();
    return Stream.of(reading.end(), rest)
        .filter(at -> isNamedTable(text, at))
        .findFirst()
        .map(at -> withTable(reading.place(), text.substring(at)));
  }

  private boolean isNamedTable(String text, int at) {
    return wholeTable.matcher(text).region(at, text.length()).lookingAt();
  }

  private static Place withTable(Place place, String printed) {
    List<Step> steps = new ArrayList<>(place.steps());
    String name = printed.strip().replaceAll("[,،、;:：]+$", "");
    steps.add(new Step(Sort.TABLE, "", name));
    return new Place(steps);
  }

  private static boolean isRest(String text, int from) {
    return text.substring(from).chars().noneMatch(Character::isLetterOrDigit);
  }

  private Optional<Matcher> step(String digits, int at, List<Step> found, String text) {
    for (Print print : prints) {
      Matcher matcher = print.pattern().matcher(digits).region(at, digits.length());
      if (matcher.useTransparentBounds(true).lookingAt()) {
        String printed = text.substring(at, matcher.end());
        found.add(new Step(print.sort(), value(print, matcher), printed));
        return Optional.of(matcher);
      }
    }
    return Optional.empty();
  }

  private static int items(String digits, int from, List<Step> found, String text) {
    Sort last = found.get(found.size() - 1).sort();
    int end = from;
    Matcher matcher = ITEM.matcher(digits).region(from, digits.length());
    while ((last == Sort.PARAGRAPH || last == Sort.ARTICLE) && matcher.lookingAt()) {
      String printed = text.substring(matcher.start(), matcher.end()).strip();
      found.add(new Step(Sort.ITEM, matcher.group("n").toLowerCase(Locale.ROOT), printed));
      end = matcher.end();
      matcher.region(end, digits.length());
    }
    return end;
  }

  private String value(Print print, Matcher matcher) {
    @Nullable String number = print.number() ? matcher.group("n") : null;
    @Nullable String ordinal = print.ordinal() ? matcher.group("o") : null;
    if (print.sort().isPart()) {
      return number == null ? "1" : Integer.toString(Numerals.value(number));
    }
    if (ordinal != null) {
      return ordinals.getOrDefault(ordinal.toLowerCase(Locale.ROOT), "");
    }
    return number == null ? "" : number.toLowerCase(Locale.ROOT);
  }
}
