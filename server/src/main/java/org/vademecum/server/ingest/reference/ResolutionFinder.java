package org.vademecum.server.ingest.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.language.LanguageData;

/**
 * Finds resolutions named by number: "resolution 57/145 of the General Assembly", "resolutions 1373
 * (2001) and 1540 (2004)". The word "resolution" has to stand near; the organ is the nearest one
 * named, else the one that numbers its resolutions so.
 */
final class ResolutionFinder {
  /** How far before the numbers, or after them, the word may stand. */
  private static final int WORD_BEFORE = 60;

  private static final int WORD_AFTER = 12;
  private static final int ADJACENT = 6;
  private static final Pattern SMALL_SESSION = Pattern.compile("(?:[12]?[0-9]|30)/.*");
  private static final int ORGAN_AFTER = 70;
  private static final FastPattern NUMBER =
      FastPattern.of(
          "(?<![\\p{IsLatin}\\p{IsCyrillic}0-9/.-])(?:(?<session>[0-9]{1,4}|S-[0-9]{1,2}|ES-[0-9]{1,2})/(?<serial>[0-9]{1,4})"
              + "(?<part> [A-Z](?![\\p{L}0-9.]))?"
              + "|(?<plain>[0-9]{1,4})(?<letter> [A-Z])? ?[(（](?:(?<year>(?:19|20)[0-9]{2})|(?<roman>[IVXLC]{1,8}))[)）])"
              + "(?![0-9/])");

  private final Pattern word;
  private final Pattern between;
  private final Organs organs;

  ResolutionFinder(LanguageData data) {
    this.word = LanguageData.compile(data.value("resolution"));
    String conjunctions = data.value("conjunctions");
    String and = conjunctions.isEmpty() ? "&" : conjunctions;
    this.between =
        LanguageData.compile(
            "[号號]? ?(?:[,،、;] ?)?(?:(?:" + and + ")[  ]?(?:\\p{L}{1,3}[' ])?)?第?|[-–—]");
    this.organs = new Organs(data);
  }

  private record Numbered(int start, int end, String symbol, boolean dated) {}

  /** The word for resolutions, without which a text names none. */
  FastPattern word() {
    return FastPattern.of(word);
  }

  /** Has the text what stands in the number of a resolution? */
  static boolean mayNumber(String text) {
    return text.indexOf('/') >= 0 || text.indexOf('(') >= 0 || text.indexOf('（') >= 0;
  }

  /**
   * The resolutions in a text in which the word stands.
   *
   * @param digits the text with digits of every script as ASCII digits
   * @param own symbols that are no references
   */
  List<Reference> find(String text, String digits, Set<String> own) {
    List<Reference> found = new ArrayList<>();
    List<Numbered> list = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(digits);
    for (int at = 0; NUMBER.find(matcher, digits, at); at = matcher.end()) {
      if (!list.isEmpty() && !joins(text, list.get(list.size() - 1).end(), matcher.start())) {
        settle(text, list, own, found);
      }
      list.add(numbered(matcher));
    }
    settle(text, list, own, found);
    return found;
  }

  private boolean joins(String text, int end, int start) {
    return start - end <= 16 && between.matcher(text.substring(end, start)).matches();
  }

  private static Numbered numbered(Matcher matcher) {
    boolean dated = matcher.group("year") != null;
    return new Numbered(matcher.start(), matcher.end(), symbol(matcher), dated);
  }

  private static String symbol(Matcher matcher) {
    String session = matcher.group("session");
    if (session != null) {
      String part = matcher.group("part");
      return session + "/" + matcher.group("serial") + (part == null ? "" : part);
    }
    String year = matcher.group("year");
    String letter = matcher.group("letter");
    String plain = matcher.group("plain");
    return year != null
        ? plain + " (" + year + ")"
        : plain + "(" + matcher.group("roman") + ")" + (letter == null ? "" : letter.strip());
  }

  private void settle(String text, List<Numbered> list, Set<String> own, List<Reference> found) {
    if (!list.isEmpty() && isNamed(text, list)) {
      int start = list.get(0).start();
      int end = list.get(list.size() - 1).end();
      String organ = organs.near(text, wordStart(text, start), end, ORGAN_AFTER);
      for (Numbered number : list) {
        String target = target(number, organ);
        int from = list.size() == 1 ? wordStart(text, start) : number.start();
        boolean fraction = organ.isEmpty() && isLikeFraction(text, number);
        if (!own.contains(target) && !fraction) {
          found.add(new Reference(from, number.end(), target));
        }
      }
    }
    list.clear();
  }

  /** "a majority of 2/3": so small a session is one only right behind the word. */
  private boolean isLikeFraction(String text, Numbered number) {
    boolean small = SMALL_SESSION.matcher(number.symbol()).matches();
    Matcher matcher = word.matcher(text);
    matcher.region(Math.max(0, number.start() - WORD_BEFORE), number.start());
    int end = 0;
    while (matcher.find()) {
      end = matcher.end();
    }
    return small && number.start() - end > ADJACENT;
  }

  private static String target(Numbered number, String organ) {
    boolean byYear = number.symbol().matches("(?:19|20)[0-9]{2}/.*");
    String usual = number.dated() ? "S" : byYear ? "E" : "A";
    boolean fits = number.dated() == organ.equals("S");
    return (organ.isEmpty() || !fits ? usual : organ) + "/RES/" + number.symbol();
  }

  private boolean isNamed(String text, List<Numbered> list) {
    int start = list.get(0).start();
    int end = list.get(list.size() - 1).end();
    return wordStart(text, start) < start || hasWordAfter(text, end);
  }

  private boolean hasWordAfter(String text, int end) {
    Matcher matcher = word.matcher(text);
    matcher.region(end, Math.min(text.length(), end + WORD_AFTER));
    return matcher.find();
  }

  /** Where the word before the numbers begins; their own start when there is none. */
  private int wordStart(String text, int start) {
    Matcher matcher = word.matcher(text);
    matcher.region(Math.max(0, start - WORD_BEFORE), start);
    int at = start;
    while (matcher.find()) {
      at = isSentenceEnd(text, matcher.end(), start) ? at : matcher.start();
    }
    return at;
  }

  private static boolean isSentenceEnd(String text, int from, int to) {
    int stop = text.indexOf(". ", from);
    return stop >= 0 && stop < to;
  }
}
