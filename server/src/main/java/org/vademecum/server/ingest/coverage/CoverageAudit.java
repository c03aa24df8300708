package org.vademecum.server.ingest.coverage;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Compares what a source line group held with what was made of it, character by character: the text
 * of the output has to stand in the input in its order; what is left of the input may be only its
 * printed numbers and the marks that structure replaces (bullets, full stops and brackets of
 * numbers, {@code #} and {@code *}, hyphens at line ends).
 */
final class CoverageAudit {
  static final String MARKS = "#*-–—.．、,()（）[]•●▪■◦○‣►➢❖✓·\u2010\u00ac";

  private CoverageAudit() {}

  /**
   * Characters of the input that neither the output holds nor a mark explains.
   *
   * @param input as it stood
   * @param output the texts made of it, in order
   * @param labels the numbers printed before them
   */
  static long lost(CharSequence input, CharSequence output, CharSequence labels) {
    String in = fold(input);
    String out = fold(output);
    if (in.equals(out)) {
      return 0;
    }
    Map<Integer, Integer> left = new HashMap<>();
    int at = 0;
    for (int i = 0; i < in.length(); ) {
      int c = in.codePointAt(i);
      i += Character.charCount(c);
      if (at < out.length() && out.codePointAt(at) == c) {
        at += Character.charCount(c);
      } else {
        left.merge(c, 1, Integer::sum);
      }
    }
    long missing = out.codePointCount(at, out.length());
    return missing + unexplained(left, fold(labels));
  }

  private static long unexplained(Map<Integer, Integer> left, String labels) {
    labels.codePoints().forEach(c -> left.computeIfPresent(c, (key, n) -> n > 1 ? n - 1 : null));
    return left.entrySet().stream()
        .filter(entry -> MARKS.indexOf(entry.getKey()) < 0)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * Without spaces and invisible characters, in compatibility form, so that ligatures are letters.
   */
  private static String fold(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean plain = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Glyphs.isSpace(c) && !Glyphs.isInvisible(c)) {
        out.append(c);
        plain &= c < 0x300;
      }
    }
    if (plain) {
      return out.toString();
    }
    String composed = Normalizer.normalize(out, Normalizer.Form.NFKC);
    return composed.replace(" ", "").replace("\u0640", "");
  }
}
