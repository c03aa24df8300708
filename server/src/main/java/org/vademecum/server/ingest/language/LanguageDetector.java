package org.vademecum.server.ingest.language;

import java.util.Locale;
import java.util.Optional;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Tells a text's language by the words, or in Chinese the characters, that are everywhere in it.
 */
public final class LanguageDetector {
  /** Characters looked at. */
  private static final int SAMPLE = 20_000;

  /** Longest stop word, in UTF-16 code units. */
  private static final int LONGEST = 12;

  /** The least share of stop words that tells a language. */
  private static final double LEAST = 0.02;

  private final Languages languages;

  public LanguageDetector(Languages languages) {
    this.languages = languages;
  }

  /** How a text looks in a language: the share of its words that are stop words of it, 0 to 1. */
  public record Finding(String tag, double share) {}

  /** The language that fits best, if one in fifty words at least is a stop word of it. */
  public Optional<Finding> detect(CharSequence text) {
    CharSequence sample = text.subSequence(0, Math.min(SAMPLE, text.length()));
    double[] hits = new double[languages.all().size()];
    double words = countWords(sample, hits);
    Finding best = null;
    for (int i = 0; i < hits.length; i++) {
      LanguageData data = languages.all().get(i);
      String characters = data.value("stop.characters");
      double share =
          !characters.isEmpty()
              ? shareOfCharacters(sample, characters)
              : words == 0 ? 0 : hits[i] / words;
      if (share >= LEAST && (best == null || share > best.share())) {
        best = new Finding(data.tag(), share);
      }
    }
    return Optional.ofNullable(best);
  }

  private static double shareOfCharacters(CharSequence text, String characters) {
    int letters = 0;
    int hits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      hits += Glyphs.isIdeographic(c) && characters.indexOf(c) >= 0 ? 1 : 0;
    }
    return letters == 0 ? 0 : (double) hits / letters;
  }

  private double countWords(CharSequence text, double[] hits) {
    int words = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        count(text, start, i, hits);
        start = -1;
      }
    }
    return words;
  }

  private void count(CharSequence text, int start, int end, double[] hits) {
    if (end - start > LONGEST) {
      return;
    }
    String word = text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
    for (int i = 0; i < hits.length; i++) {
      hits[i] += languages.all().get(i).stopWords().contains(word) ? 1 : 0;
    }
  }
}
