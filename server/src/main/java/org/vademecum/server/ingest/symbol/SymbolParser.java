package org.vademecum.server.ingest.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes one symbol apart, segment by segment. */
final class SymbolParser {
  private static final Pattern DATED =
      Pattern.compile(
          "(?<number>[0-9]+)(?<before> [A-Z])? ?"
              + "\\((?<session>(?:19|20)[0-9]{2}|[IVXLC]+)\\)(?<after>[A-Z])?");
  private static final Pattern NUMBERED = Pattern.compile("(?<nature>[A-Z]+)\\.(?<number>.+)");
  private static final Pattern NUMBER = Pattern.compile("[0-9].*");
  private static final Pattern SPECIAL = Pattern.compile("(?:S|ES)-[0-9IVXLC]+");

  private final Set<String> natures;
  private final Predicate<String> isSuffix;
  private final List<String> subsidiary = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private String organ = "";
  private String session = "";
  private String nature = "";
  private String number = "";

  SymbolParser(Set<String> natures, Predicate<String> isSuffix) {
    this.natures = natures;
    this.isSuffix = isSuffix;
  }

  SymbolParts parse(String symbol) {
    String bare = withoutAsterisks(symbol);
    List<String> segments = new ArrayList<>(List.of(bare.split("/", -1)));
    List<String> suffixes = suffixes(segments);
    symbol.chars().filter(c -> c == '*').forEach(c -> suffixes.add("*"));
    if (segments.get(0).matches("[A-Z]{1,6}(?:\\.[A-Z0-9]+)*")) {
      organ = segments.remove(0);
    }
    segments.forEach(this::read);
    settle();
    return new SymbolParts(organ, String.join("/", subsidiary), session, nature, number, suffixes);
  }

  static String withoutAsterisks(String symbol) {
    return symbol.replaceAll("\\*+$", "");
  }

  /** Takes the suffixes from the end. */
  private List<String> suffixes(List<String> segments) {
    List<String> suffixes = new ArrayList<>();
    while (segments.size() > 1 && isSuffix.test(segments.get(segments.size() - 1))) {
      suffixes.add(0, segments.remove(segments.size() - 1));
    }
    return suffixes;
  }

  private void read(String segment) {
    Matcher dated = DATED.matcher(segment);
    Matcher numbered = NUMBERED.matcher(segment);
    if (dated.matches()) {
      number = dated.group("number") + letter(dated.group("before"), dated.group("after"));
      session = dated.group("session");
    } else if (SPECIAL.matcher(segment).matches()) {
      session = segment;
    } else if (natures.contains(segment)) {
      nature = segment;
    } else if (numbered.matches() && natures.contains(numbered.group("nature"))) {
      nature = numbered.group("nature");
      number = numbered.group("number");
    } else {
      (NUMBER.matcher(segment).matches() ? numbers : subsidiary).add(segment);
    }
  }

  private static String letter(@Nullable String before, @Nullable String after) {
    String letter = before != null ? before.strip() : after != null ? after : "";
    return letter.isEmpty() ? "" : " " + letter;
  }

  /** Of several numbers the first is the session, of one alone only when there is a number. */
  private void settle() {
    if (session.isEmpty() && (numbers.size() > 1 || (numbers.size() == 1 && !number.isEmpty()))) {
      session = numbers.remove(0);
    }
    if (number.isEmpty()) {
      number = String.join("/", numbers);
    }
  }
}
