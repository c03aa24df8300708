package org.vademecum.server.ingest.language;

import java.util.Locale;
import java.util.Optional;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Tells a text's language by the words, or in Chinese the characters, that are everywhere in it.
 */
public final class LanguageDetector {
  /** Characters looked at. */
  private static final int SAMPLE = 100_000;

  private final Languages languages;

  public LanguageDetector(Languages languages) {
    this.languages = languages;
  }

  /** How a text looks in a language: the share of its words that are stop words of it, 0 to 1. */
  public record Finding(String tag, double share) {}

  /** The language that fits best, if one in fifty words at least is a stop word of it. */
  public Optional<Finding> detect(CharSequence text) {
    CharSequence sample = text.subSequence(0, Math.min(SAMPLE, text.length()));
    return languages.all().stream()
        .map(data -> new Finding(data.tag(), share(sample, data)))
        .filter(finding -> finding.share() >= 0.02)
        .max((a, b) -> Double.compare(a.share(), b.share()));
  }

  private static double share(CharSequence text, LanguageData data) {
    String characters = data.value("stop.characters");
    return characters.isEmpty() ? shareOfWords(text, data) : shareOfCharacters(text, characters);
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

  private static double shareOfWords(CharSequence text, LanguageData data) {
    int words = 0;
    int hits = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        hits += data.stopWords().contains(word(text, start, i)) ? 1 : 0;
        start = -1;
      }
    }
    return words == 0 ? 0 : (double) hits / words;
  }

  private static String word(CharSequence text, int start, int end) {
    return end - start > 12 ? "" : text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
  }
}
