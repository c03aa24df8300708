package org.vademecum.server.ingest.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vademecum.server.ingest.language.LanguageDetector;

/**
 * Guesses the character set of text that is no UTF-8: the one in which the text has most stop words
 * of some language.
 */
public final class CharsetGuess {
  private static final int SAMPLE = 65_536;

  /** Earlier ones win a tie. */
  private static final List<Charset> CANDIDATES =
      List.of(
          Charset.forName("windows-1252"),
          Charset.forName("windows-1251"),
          Charset.forName("windows-1256"),
          Charset.forName("ISO-8859-5"),
          Charset.forName("GB18030"),
          Charset.forName("UTF-16LE"),
          Charset.forName("UTF-16BE"));

  private final LanguageDetector detector;

  public CharsetGuess(LanguageDetector detector) {
    this.detector = detector;
  }

  /**
   * The most probable character set, if the text looks like a known language in any.
   *
   * @param hint one that wins where it is as probable as others
   */
  public Optional<Charset> guess(byte[] bytes, Optional<Charset> hint) {
    byte[] sample = Arrays.copyOf(bytes, evenEnd(bytes));
    Charset best = hint.orElse(null);
    double bestScore = hint.map(charset -> score(sample, charset)).orElse(0.0);
    for (Charset charset : CANDIDATES) {
      double score = score(sample, charset);
      if (score > bestScore) {
        bestScore = score;
        best = charset;
      }
    }
    return Optional.ofNullable(best);
  }

  private double score(byte[] sample, Charset charset) {
    return TextDecoder.tryDecode(sample, charset)
        .filter(text -> text.chars().noneMatch(c -> c == 0 || c == 0xfffd))
        .flatMap(detector::detect)
        .map(LanguageDetector.Finding::share)
        .orElse(0.0);
  }

  /** An end of the sample that splits no pair of bytes where text is ASCII. */
  private static int evenEnd(byte[] bytes) {
    if (bytes.length <= SAMPLE) {
      return bytes.length;
    }
    int end = SAMPLE;
    while (end > SAMPLE - 200 && bytes[end - 1] != '\n') {
      end--;
    }
    return end > SAMPLE - 200 ? end : SAMPLE;
  }
}
