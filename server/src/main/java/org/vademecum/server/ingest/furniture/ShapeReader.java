package org.vademecum.server.ingest.furniture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Tells the shape of a line from its tokens: every token has to be of a kind that furniture has.
 */
final class ShapeReader {
  /** Longest line of furniture, and most tokens in it. */
  private static final int MAX_LENGTH = 80;

  private static final int MAX_TOKENS = 8;
  private static final int SPACES_OF_SYMBOLS = 2;
  private static final FastPattern JOB =
      FastPattern.of(
          "(?:[A-Z]{2,6}\\.)?([0-9]{2}-[0-9]{5})[A-Z]?|([A-Z]{0,3}[0-9]{7,8})[a-z]{0,2}\\.docx?"
              + "|([0-9]{2}-[0-9]{5})[a-z]{0,2}\\.docx?");
  private static final FastPattern BARCODE = FastPattern.of("\\*[0-9]{6,10}\\*");
  private static final FastPattern FRACTION = FastPattern.of("([0-9]{1,4})/([0-9]{1,4})");
  private static final FastPattern DASHED = FastPattern.of("[-–—] ?([0-9]{1,4}) ?[-–—]");
  private static final FastPattern NUMBER = FastPattern.of("[0-9]{1,4}");
  private static final FastPattern DATE_CODE = FastPattern.of("[0-9]{6}");
  private static final FastPattern ROMAN = FastPattern.of("[ivxl]{1,7}");
  private static final FastPattern LETTER = FastPattern.of("\\([A-Z]\\)");

  private final List<String> symbols;
  private final FurnitureWords words;

  ShapeReader(Set<String> symbols, FurnitureWords words) {
    this.symbols =
        symbols.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    this.words = words;
  }

  Shape read(String text) {
    if (text.isEmpty()
        || text.length() > MAX_LENGTH
        || beginsAsOther(text)
        || hasManyTokens(text)) {
      return Shape.NONE;
    }
    String line = Glyphs.asciiDigits(text);
    Matcher dashed = DASHED.whole(line);
    if (dashed != null) {
      return new Shape(Shape.Kind.STRONG, number(dashed.group(1)), 0, "");
    }
    String bare = withoutSymbols(line);
    Tally tally = new Tally();
    tally.symbol = !bare.equals(line);
    int tokens = 0;
    for (int from = 0; from < bare.length(); ) {
      int space = bare.indexOf(' ', from);
      int end = space < 0 ? bare.length() : space;
      if (end > from
          && (++tokens > MAX_TOKENS
              || words.isOther(bare, from, end)
              || !tally.take(bare.substring(from, end)))) {
        return Shape.NONE;
      }
      from = end + 1;
    }
    return tally.shape();
  }

  /** Does the line begin with a word that no furniture has, and with no symbol? */
  private boolean beginsAsOther(String line) {
    int space = line.indexOf(' ');
    if (!words.isOther(line, 0, space < 0 ? line.length() : space)) {
      return false;
    }
    for (String symbol : symbols) {
      if (line.startsWith(symbol)) {
        return false;
      }
    }
    return true;
  }

  /** Symbols have some spaces of their own. */
  private static boolean hasManyTokens(String text) {
    int spaces = 0;
    for (int i = 0; i < text.length(); i++) {
      spaces += text.charAt(i) == ' ' ? 1 : 0;
    }
    return spaces > MAX_TOKENS + SPACES_OF_SYMBOLS;
  }

  private String withoutSymbols(String line) {
    String out = line;
    for (String symbol : symbols) {
      int at = out.indexOf(symbol);
      boolean alone = at == 0 || (at > 0 && " -".indexOf(out.charAt(at - 1)) >= 0);
      if (alone) {
        out = out.substring(0, at) + " " + out.substring(at + symbol.length());
      }
    }
    return out.equals(line) ? line : out.replace("- ", " ").replace("*", " ");
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** What the tokens of a line were. */
  private final class Tally {
    private boolean symbol;
    private boolean strong;
    private boolean fraction;
    private boolean pageWord;
    private boolean language;
    private boolean weak;
    private int page;
    private int number;
    private int numbers;
    private String job = "";

    boolean take(String token) {
      char c = token.charAt(0);
      boolean word =
          token.length() > 1 && Character.isLetter(c) && Character.isLetter(token.charAt(1));
      boolean digits = !word || Glyphs.hasDigit(token);
      return (digits && takeJob(token)) || takeNumber(token) || takeWord(token);
    }

    private boolean takeJob(String token) {
      Matcher matcher = JOB.whole(token);
      if (matcher != null) {
        strong = true;
        for (int i = 1; i <= 3 && job.isEmpty(); i++) {
          job = matcher.group(i) == null ? "" : matcher.group(i);
        }
        return true;
      }
      boolean sure = BARCODE.is(token) || token.equals("/...") || token.equals("/…");
      strong |= sure;
      return sure || LETTER.is(token);
    }

    private boolean takeNumber(String token) {
      Matcher part = FRACTION.whole(token);
      if (part != null) {
        fraction = number(part.group(1)) <= number(part.group(2)) && number(part.group(1)) > 0;
        page = fraction ? number(part.group(1)) : 0;
        return fraction;
      }
      if (NUMBER.is(token)) {
        number = number(token);
        numbers++;
        return true;
      }
      boolean low = DATE_CODE.is(token) || ROMAN.is(token);
      weak |= low;
      return low;
    }

    private boolean takeWord(String token) {
      String low = token.toLowerCase(Locale.ROOT);
      String word = FurnitureWords.without(low, c -> "第共:：".indexOf(c) >= 0);
      String stem = FurnitureWords.without(word, c -> c >= '0' && c <= '9');
      if (words.isOfPage(stem)) {
        pageWord = true;
        String digits = FurnitureWords.without(word, c -> c < '0' || c > '9');
        number = digits.isEmpty() || digits.length() > 4 ? number : number(digits);
        return true;
      }
      boolean name = words.isLanguage(word);
      language |= name;
      return name;
    }

    Shape shape() {
      if (numbers > 1) {
        return Shape.NONE;
      }
      if (strong) {
        boolean sole = page == 0 && number > 0;
        return new Shape(Shape.Kind.STRONG, sole ? number : page, 0, job);
      }
      if (pageWord && number > 0) {
        return new Shape(Shape.Kind.HEAD, number, 0, "");
      }
      if (fraction) {
        return new Shape(Shape.Kind.FRACTION, page, 0, "");
      }
      if (symbol) {
        return new Shape(Shape.Kind.SYMBOL, 0, number, "");
      }
      boolean any = weak || number > 0;
      return language && !any
          ? new Shape(Shape.Kind.HEAD, 0, 0, "")
          : any ? new Shape(Shape.Kind.WEAK, 0, number, "") : Shape.NONE;
    }
  }
}
