package org.vademecum.server.ingest.language;

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

  /** For each stop word the languages that have it, a bit each. */
  private final WordTable stopWords = new WordTable();

  public LanguageDetector(Languages languages) {
    this.languages = languages;
    for (int i = 0; i < languages.all().size(); i++) {
      for (String word : languages.all().get(i).stopWords()) {
        stopWords.add(word, 1 << i);
      }
    }
  }

  /** How a text looks in a language: the share of its words that are stop words of it, 0 to 1. */
  public record Finding(String tag, double share) {}

  /** The language that fits best, if one in fifty words at least is a stop word of it. */
  public Optional<Finding> detect(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
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

  private static double shareOfCharacters(String text, String characters) {
    int letters = 0;
    int hits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += Glyphs.isLetter(c) ? 1 : 0;
      hits += Glyphs.isIdeographic(c) && characters.indexOf(c) >= 0 ? 1 : 0;
    }
    return letters == 0 ? 0 : (double) hits / letters;
  }

  private double countWords(String text, double[] hits) {
    int words = 0;
    int start = -1;
    int hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Glyphs.isLetter(c)) {
        hash = WordTable.hash(start < 0 ? 0 : hash, WordTable.low(c));
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words++;
        count(i - start > LONGEST ? 0 : stopWords.of(text, start, i, hash), hits);
        start = -1;
      }
    }
    return words;
  }

  private static void count(int having, double[] hits) {
    for (int i = 0; having >>> i != 0; i++) {
      hits[i] += having >>> i & 1;
    }
  }
}
