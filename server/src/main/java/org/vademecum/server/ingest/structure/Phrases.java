package org.vademecum.server.ingest.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.LiteralSet;
import org.vademecum.server.ingest.source.Glyphs;

/** The phrases of one language that structure goes by. */
final class Phrases {
  private static final FastPattern SEPARATOR = FastPattern.of("[_—]{3,}|-{8,}|\\*( ?\\*){2,4}");

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
  private final PartHeadings parts;
  private final Clauses clauses;
  private final Datelines datelines;
  private final LiteralSet signature;
  private final FastPattern article;
  private final LiteralSet headword;
  private final LiteralSet opening;
  private final LiteralSet contents;
  private final LiteralSet figure;
  private final FastPattern noteWord;
  private final FastPattern caption;

  Phrases(LanguageData data) {
    this.data = data;
    this.parts = new PartHeadings(data);
    this.clauses = new Clauses(data);
    this.datelines = new Datelines(data);
    this.signature = data.literalSet("signature");
    this.article = FastPattern.of(article(data));
    this.headword = data.literalSet("headwords");
    this.noteWord =
        FastPattern.of(LanguageData.compile("(?:" + orNever(data.literals("note")) + ") ?[:：]"));
    this.opening = data.literalSet("opening");
    this.contents = data.literalSet("contents");
    this.figure = data.literalSet("figure");
    this.caption = FastPattern.of(caption(data));
  }

  private static Pattern caption(LanguageData data) {
    String words = orNever(data.literals("caption"));
    return LanguageData.compile(
        "(?:"
            + words
            + ") ?(?:[0-9]{1,3}|[IVXL]{1,7}|[A-Z])(?:\\.[0-9]{1,2})?(?:[.:：]?| ?[.:：–—-] ?\\p{Lu}.*| ?[.:：–—-]? ?[\\p{IsHan}\\p{IsArabic}].*)");
  }

  static String orNever(String alternatives) {
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

  PartHeadings parts() {
    return parts;
  }

  Clauses clauses() {
    return clauses;
  }

  Datelines datelines() {
    return datelines;
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
