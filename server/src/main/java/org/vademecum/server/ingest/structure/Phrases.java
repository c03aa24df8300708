package org.vademecum.server.ingest.structure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Part;
import org.vademecum.server.ingest.language.Dates;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.LiteralSet;
import org.vademecum.server.ingest.language.Ordinals;
import org.vademecum.server.ingest.language.RomanNumerals;
import org.vademecum.server.ingest.source.Glyphs;

/** The phrases of one language that structure goes by. */
final class Phrases {
  private static final FastPattern SEPARATOR = FastPattern.of("[_—]{3,}|-{8,}|\\*( ?\\*){2,4}");
  private static final FastPattern PLACE =
      FastPattern.of("\\p{L}[\\p{L} .'’-]{1,24}[,،，] (?:\\p{L}{1,3} )?");
  private static final FastPattern RESOLUTION_NUMBER =
      FastPattern.of("[0-9]{1,4}/[0-9]{1,4}(?: ?[A-Z])?\\. ");
  private static final String NUMERAL = "[IVXLC]{1,6}|[0-9]{1,3}|[A-Z]|[一二三四五六七八九十]{1,3}";

  /** Longest caption, in characters. */
  private static final int CAPTION = 160;

  private static final List<String> KINDS =
      List.of(
          "letter",
          "note-verbale",
          "resolution",
          "report",
          "note",
          "statute",
          "guideline",
          "declaration");

  private final LanguageData data;
  private final FastPattern part;
  private final FastPattern partSuffix;
  private final LiteralSet signature;
  private final FastPattern article;
  private final LiteralSet organ;
  private final FastPattern preamble;
  private final LiteralSet preambular;
  private final LiteralSet operative;
  private final LiteralSet headword;
  private final LiteralSet opening;
  private final LiteralSet contents;
  private final LiteralSet figure;
  private final FastPattern noteWord;
  private final Ordinals partOrdinals;
  private final Dates dates;
  private final FastPattern docket;
  private final FastPattern caption;

  Phrases(LanguageData data) {
    this.data = data;
    this.part = FastPattern.of(part(data));
    this.partSuffix = FastPattern.of(LanguageData.compile(data.value("part.suffix")));
    this.signature = data.literalSet("signature");
    this.article = FastPattern.of(article(data));
    this.organ = data.literalSet(organKeys(data));
    this.preamble = FastPattern.of(data.literally("preamble"));
    this.preambular = data.literalSet("preambular");
    this.operative = data.literalSet("operative");
    this.headword = data.literalSet("headwords");
    this.noteWord =
        FastPattern.of(LanguageData.compile("(?:" + orNever(data.literals("note")) + ") ?[:：]"));
    this.opening = data.literalSet("opening");
    this.contents = data.literalSet("contents");
    this.figure = data.literalSet("figure");
    this.partOrdinals = Ordinals.of(data, "part.ordinals");
    this.dates = new Dates(data);
    this.caption = FastPattern.of(caption(data));
    this.docket = FastPattern.of(LanguageData.compile(orNever(data.value("docket"))));
  }

  private static String[] organKeys(LanguageData data) {
    return data.keysUnder("organ.").stream().map(key -> "organ." + key).toArray(String[]::new);
  }

  private static Pattern part(LanguageData data) {
    String named = "(?<annex>" + orNever(data.literals("annex"));
    named += ")|(?<appendix>" + orNever(data.literals("appendix"));
    named += ")|(?<enclosure>" + orNever(data.literals("enclosure")) + ")";
    String ordinals = String.join("|", data.pairs("part.ordinals").keySet());
    String numeral =
        "(?: ?(?<n>" + NUMERAL + (ordinals.isEmpty() ? "" : "|" + ordinals) + ")(?!\\p{L}))?";
    String to = data.literals("part.to");
    String rest =
        "(?<rest>\\*{0,2}| ?[:.–—-] .*" + (to.isEmpty() ? "" : "|\\*? (?:" + to + ").*") + ")";
    return LanguageData.compile("(?:" + named + ")" + numeral + rest);
  }

  private static Pattern caption(LanguageData data) {
    String words = orNever(data.literals("caption"));
    return LanguageData.compile(
        "(?:"
            + words
            + ") ?(?:[0-9]{1,3}|[IVXL]{1,7}|[A-Z])(?:\\.[0-9]{1,2})?(?:[.:：]?| ?[.:：–—-] ?\\p{Lu}.*| ?[.:：–—-]? ?[\\p{IsHan}\\p{IsArabic}].*)");
  }

  private static String orNever(String alternatives) {
    return alternatives.isEmpty() ? "(?!)" : alternatives;
  }

  private static Pattern article(LanguageData data) {
    String words =
        data.list("article").stream()
            .filter(word -> !word.contains("{"))
            .map(Pattern::quote)
            .reduce((a, b) -> a + "|" + b)
            .orElse("");
    String plain =
        words.isEmpty()
            ? "(?!)"
            : "(?:"
                + words
                + ") (?:[0-9]{1,4}(?:/[0-9]{1,4})?|[IVXLC]{1,7}|[A-Z](?: \\([0-9IVXLC]{1,6}\\))?|\\p{L}{3,10})";
    String framed =
        data.list("article").stream()
            .filter(word -> word.contains("{"))
            .map(word -> word.replace("{ordinal}", "[一二三四五六七八九十百0-9]{1,5}"))
            .reduce((a, b) -> a + "|" + b)
            .orElse("(?!)");
    return LanguageData.compile("(?:" + plain + "|" + framed + ")(?!\\p{L})");
  }

  /**
   * A heading of an annex, appendix or enclosure: what it is and its printed number, 0 for none.
   */
  record PartHeading(Part.Kind kind, int number) {}

  /** Is the text a part's name and number, which its title follows? */
  boolean isPartAlone(String text) {
    String ascii = Glyphs.asciiDigits(text);
    Matcher matcher = part.whole(ascii);
    return matcher == null
        ? partSuffix.is(ascii)
        : matcher.group("rest").chars().allMatch(c -> c == '*');
  }

  /** Reads the heading of a part, or null when the text is none. */
  @Nullable PartHeading partHeading(String text) {
    if (text.isEmpty() || Character.isLowerCase(text.charAt(0))) {
      return null;
    }
    String ascii = Glyphs.asciiDigits(text);
    if (partSuffix.isIn(ascii) && !Glyphs.endsSentence(ascii)) {
      return new PartHeading(Part.Kind.ANNEX, 0);
    }
    Matcher matcher = part.whole(ascii);
    if (matcher == null) {
      return null;
    }
    String numeral = matcher.group("n");
    return new PartHeading(kind(matcher), numeral == null ? 0 : number(numeral));
  }

  private static Part.Kind kind(Matcher matcher) {
    if (matcher.group("annex") != null) {
      return Part.Kind.ANNEX;
    }
    return matcher.group("appendix") != null ? Part.Kind.APPENDIX : Part.Kind.ENCLOSURE;
  }

  private int number(String numeral) {
    char c = numeral.charAt(0);
    if (c >= '0' && c <= '9') {
      return Integer.parseInt(numeral);
    }
    if (numeral.length() == 1 && c >= 'A' && c <= 'Z' && "IVX".indexOf(c) < 0) {
      return 1 + c - 'A';
    }
    if (c < 0x80) {
      return RomanNumerals.value(numeral.toLowerCase(Locale.ROOT));
    }
    return partOrdinals.read(numeral).orElse(new Ordinals(data).read(numeral).orElse(0));
  }

  boolean isSeparator(String text) {
    return SEPARATOR.is(text);
  }

  boolean isSignature(String text) {
    return signature.isIn(text);
  }

  /** Is the text the title of an article, rule or chapter? */
  boolean isArticle(String text) {
    return text.length() < 120 && article.begins(text) && !Glyphs.endsSentence(text);
  }

  /** A line that only ever heads what follows. */
  boolean headsAlone(String text) {
    return isHeadword(text) || isArticleAlone(text);
  }

  /** The same with nothing after it: "Article 12". */
  boolean isArticleAlone(String text) {
    return text.length() < 30 && article.is(text) && !Glyphs.beginsLow(text);
  }

  boolean isPreamble(String text) {
    return preamble.is(text);
  }

  /** "The General Assembly,": begins the preamble of a resolution. */
  boolean isEnactingOrgan(String text) {
    boolean comma = !text.isEmpty() && ",，、،".indexOf(text.charAt(text.length() - 1)) >= 0;
    return comma && text.length() <= 80 && organ.isIn(text);
  }

  /** Does a preambular paragraph begin here ("Recalling")? */
  boolean isPreambular(String text) {
    return preambular.begins(text);
  }

  /** Does an operative paragraph begin here ("Decides")? */
  boolean isOperative(String text) {
    int end = operative.lengthAt(text, 0);
    return end > 0
        && (end == text.length()
            || Glyphs.isIdeographic(text.charAt(end))
            || !Character.isLetter(text.charAt(end)));
  }

  /** "57/145. Title": a resolution's number and title. */
  static boolean isResolutionNumber(String text) {
    return RESOLUTION_NUMBER.begins(text);
  }

  /** Does the text of a letter open here ("I have the honour")? */
  boolean isOpening(String text) {
    return opening.begins(text);
  }

  /** Is the text a word that always heads a section and never is a title: "Summary"? */
  boolean isHeadword(String text) {
    int end = headword.lengthAt(text, 0);
    return end > 0 && text.length() <= end + 4 && isOnly(text, end, " *:：");
  }

  private static boolean isOnly(String text, int from, String allowed) {
    for (int i = from; i < text.length(); i++) {
      if (allowed.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Does the text head a list of contents? */
  boolean isContents(String text) {
    int end = contents.lengthAt(text, 0);
    return end > 0 && isOnly(text, end, " *:：");
  }

  /** Is it the caption of a figure, whose labels are no table? */
  boolean isFigure(String text) {
    return figure.begins(text) && isCaption(text);
  }

  /** "Note:": a note that says what it is. */
  boolean isNoteWord(String text) {
    return noteWord.begins(text);
  }

  boolean isByline(String text) {
    return data.begins("byline", text);
  }

  /** A date or a meeting alone, or a note in square brackets. */
  boolean isDocket(String text) {
    boolean bracketed = text.startsWith("[") || text.startsWith("［");
    return bracketed
        || (text.length() < 40 && docket.is(text))
        || (text.length() < 40
            && dates.find(text).filter(found -> isAllOf(text, found)).isPresent());
  }

  /** "19 August 2021: …": an entry of a list of events, each with its date. */
  boolean isDatedEntry(String text) {
    int colon = text.indexOf(text.indexOf('：') < 0 ? ':' : '：');
    return colon > 0
        && colon < 40
        && Glyphs.hasDigit(text.substring(0, colon))
        && dates
            .find(text.substring(0, colon))
            .filter(found -> found.start() == 0 && colon - found.end() < 6)
            .isPresent();
  }

  /** Hardly more than a date, or a place and a date. */
  private static boolean isAllOf(String text, Dates.Found found) {
    int most = Glyphs.isIdeographic(text.charAt(text.length() - 1)) ? 2 : 6;
    boolean ends = text.length() - found.end() < 3;
    boolean place = PLACE.matcher(text.substring(0, found.start())).matches();
    return found.end() - found.start() + most >= text.length() || (ends && place);
  }

  /** "Table 3", "Figure II. Costs, 2020": heads a table or figure. */
  boolean isCaption(String text) {
    return text.length() < CAPTION
        && caption.is(Glyphs.asciiDigits(text))
        && !(text.length() > 30 && Glyphs.endsSentence(text));
  }

  /** What kind of work a title announces, or empty. */
  String workKind(String title) {
    for (String kind : KINDS) {
      if (data.begins("kind." + kind, title)) {
        return kind;
      }
    }
    return "";
  }
}
