package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of made-up words, some common and most rare, the same for the same seed. */
final class RandomTexts {
  private static final String[] SYLLABLES = {"ba", "de", "fi", "go", "ku", "la", "me", "ni", "so"};
  private static final int WORDS = 2000;

  private final Random random;
  private final List<String> words = new ArrayList<>();

  RandomTexts(long seed) {
    random = new Random(seed);
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int rest = i; word.length() == 0 || rest > 0; rest /= SYLLABLES.length) {
        word.append(SYLLABLES[rest % SYLLABLES.length]);
      }
      words.add(word.toString());
    }
  }

  String next() {
    StringBuilder text = new StringBuilder();
    for (int left = 1 + random.nextInt(40); left > 0; left--) {
      double share = random.nextDouble();
      text.append(words.get((int) (WORDS * share * share * share))).append(' ');
    }
    return text.toString();
  }
}
