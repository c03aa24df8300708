package org.vademecum.server.ingest.align;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.SectionKind;

/**
 * What a translation leaves of a section: everything but its words.
 *
 * @param kind what it is
 * @param level depth in the outline
 * @param part the part its id names, or empty for the main part
 * @param number figures of its printed number in ASCII, or empty
 * @param figures figures in its text in ASCII, sorted
 * @param length of its text, in UTF-16 code units
 */
record Structure(
    SectionKind kind, int level, String part, String number, List<String> figures, int length) {
  private static final Pattern FIGURES = Pattern.compile("\\p{Nd}+");
  private static final Pattern PART = Pattern.compile("(annex|appendix|enclosure)(-\\d+)?");

  static Structure of(NumberedSection numbered) {
    String text = numbered.section().text();
    return new Structure(
        numbered.section().kind(),
        numbered.level(),
        partOf(numbered.section().id()),
        String.join(".", figures(numbered.number())),
        figures(text).stream().sorted().toList(),
        text.length());
  }

  /** Same place in the same scheme, whatever the text says. */
  boolean isTwinOf(Structure other) {
    return kind == other.kind
        && level == other.level
        && part.equals(other.part)
        && number.equals(other.number);
  }

  /**
   * How much speaks for two sections being translations of each other; below {@link
   * TranslationMatch#ENOUGH} they are not.
   *
   * @param ratio length of the whole translation by length of the whole original
   */
  double likeness(Structure translation, double ratio) {
    double sum = kind == translation.kind ? 1 : -0.6;
    sum += level == translation.level ? 0.3 : -0.2;
    sum += part.equals(translation.part) ? 0.3 : -0.5;
    return sum
        + numberLikeness(translation)
        + figureLikeness(translation)
        - misfit(translation, ratio);
  }

  private double numberLikeness(Structure other) {
    if (number.isEmpty() && other.number.isEmpty()) {
      return 0;
    }
    if (number.isEmpty() || other.number.isEmpty()) {
      return -0.2;
    }
    return number.equals(other.number) ? 0.5 : -0.4;
  }

  private double figureLikeness(Structure other) {
    int all = figures.size() + other.figures.size();
    return all == 0 ? 0 : 1.4 * 2 * common(figures, other.figures) / all - 0.4;
  }

  /** 0 when the lengths are in proportion; 10 characters more or less never count much. */
  private double misfit(Structure other, double ratio) {
    double proportion = (other.length + 10) / ((length + 10) * ratio);
    return 0.6 * Math.min(1.5, Math.abs(StrictMath.log(proportion)));
  }

  private static String partOf(String id) {
    Matcher matcher = PART.matcher(id);
    return matcher.lookingAt() ? matcher.group() : "";
  }

  /** Runs of decimal digits of any script, as ASCII: figures are what all languages share. */
  private static List<String> figures(String text) {
    return FIGURES.matcher(text).results().map(Structure::ascii).toList();
  }

  private static String ascii(MatchResult figure) {
    return figure
        .group()
        .codePoints()
        .map(c -> Character.forDigit(Character.digit(c, 10), 10))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int common(List<String> sorted, List<String> other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.size() && j < other.size()) {
      int order = sorted.get(i).compareTo(other.get(j));
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
