package org.vademecum.server.ingest.structure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Part;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.Ordinals;
import org.vademecum.server.ingest.language.RomanNumerals;
import org.vademecum.server.ingest.source.Glyphs;

/** How the annexes, appendices and enclosures of one language are headed. */
final class PartHeadings {
  private static final String NUMERAL = "[IVXLC]{1,6}|[0-9]{1,3}|[A-Z]|[一二三四五六七八九十]{1,3}";

  private final LanguageData data;
  private final FastPattern part;
  private final FastPattern suffix;
  private final Ordinals ordinals;

  PartHeadings(LanguageData data) {
    this.data = data;
    this.part = FastPattern.of(part(data));
    this.suffix = FastPattern.of(LanguageData.compile(data.value("part.suffix")));
    this.ordinals = Ordinals.of(data, "part.ordinals");
  }

  private static Pattern part(LanguageData data) {
    String named = "(?<annex>" + Phrases.orNever(data.literals("annex"));
    named += ")|(?<appendix>" + Phrases.orNever(data.literals("appendix"));
    named += ")|(?<enclosure>" + Phrases.orNever(data.literals("enclosure")) + ")";
    String ordinals = String.join("|", data.pairs("part.ordinals").keySet());
    String numeral =
        "(?: ?(?<n>" + NUMERAL + (ordinals.isEmpty() ? "" : "|" + ordinals) + ")(?!\\p{L}))?";
    String to = data.literals("part.to");
    String rest =
        "(?<rest>\\*{0,2}| ?[:.–—-] .*" + (to.isEmpty() ? "" : "|\\*? (?:" + to + ").*") + ")";
    return LanguageData.compile("(?:" + named + ")" + numeral + rest);
  }

  /**
   * A heading of an annex, appendix or enclosure: what it is and its printed number, 0 for none.
   */
  record PartHeading(Part.Kind kind, int number) {}

  /** Is the text a part's name and number, which its title follows? */
  boolean isAlone(String text) {
    String ascii = Glyphs.asciiDigits(text);
    Matcher matcher = part.whole(ascii);
    return matcher == null
        ? suffix.is(ascii)
        : matcher.group("rest").chars().allMatch(c -> c == '*');
  }

  /** Reads the heading of a part, or null when the text is none. */
  @Nullable PartHeading read(String text) {
    if (text.isEmpty() || Character.isLowerCase(text.charAt(0))) {
      return null;
    }
    String ascii = Glyphs.asciiDigits(text);
    if (suffix.isIn(ascii) && !Glyphs.endsSentence(ascii)) {
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
    return ordinals.read(numeral).orElse(new Ordinals(data).read(numeral).orElse(0));
  }
}
