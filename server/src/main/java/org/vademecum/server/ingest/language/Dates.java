package org.vademecum.server.ingest.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vademecum.server.ingest.source.Glyphs;

/** Finds the first date in a text that is written out as in one language. */
public final class Dates {
  private final List<List<String>> months = new ArrayList<>();
  private final List<FastPattern> patterns = new ArrayList<>();

  public Dates(LanguageData data) {
    for (String month : data.list("months")) {
      months.add(Arrays.asList(month.toLowerCase(Locale.ROOT).split(";", -1)));
    }
    String anyMonth =
        months.stream()
            .flatMap(List::stream)
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    for (String form : data.list("date")) {
      patterns.add(FastPattern.of(LanguageData.compile(regex(form, anyMonth))));
    }
  }

  /** A date and where it stands. */
  public record Found(int start, int end, LocalDate date) {}

  /** The first date in a text. */
  public Optional<Found> find(String text) {
    if (!Glyphs.hasDigit(text)) {
      return Optional.empty();
    }
    String ascii = Glyphs.asciiDigits(text);
    for (FastPattern pattern : patterns) {
      Matcher matcher = pattern.matcher(ascii);
      for (int at = 0; pattern.find(matcher, ascii, at); at = matcher.end()) {
        Optional<Found> found = found(matcher);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> found(Matcher matcher) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(matcher.group("year")),
              month(matcher.group("month")),
              Integer.parseInt(matcher.group("day")));
      return Optional.of(new Found(matcher.start(), matcher.end(), date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private int month(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < months.size(); i++) {
      if (months.get(i).contains(low)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String regex(String form, String anyMonth) {
    return "(?<![0-9])"
        + form.replace("{day}", "(?<day>[0-9]{1,2})")
            .replace("{month}", "(?<month>" + anyMonth + ")")
            .replace("{year}", "(?<year>(?:18|19|20)[0-9]{2})");
  }
}
