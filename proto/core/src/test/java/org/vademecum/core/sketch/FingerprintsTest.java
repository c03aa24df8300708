package org.vademecum.core.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static final int GUARANTEED = Fingerprints.RUN + Fingerprints.WINDOW - 1;

  private final Random random = new Random(1);

  private String letters(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static Set<Integer> of(String text) {
    return Arrays.stream(Fingerprints.of(text)).boxed().collect(Collectors.toSet());
  }

  @Test
  void textsThatShareEnoughShareAFingerprint() {
    for (int round = 0; round < 500; round++) {
      String shared = letters(GUARANTEED);
      Set<Integer> one = of(letters(random.nextInt(60)) + shared + letters(random.nextInt(60)));
      one.retainAll(of(letters(random.nextInt(60)) + shared + letters(random.nextInt(60))));
      assertTrue(!one.isEmpty(), "nothing in common at round " + round);
    }
  }

  @Test
  void otherTextsShareNone() {
    Set<Integer> one = of(letters(5000));
    one.retainAll(of(letters(5000)));
    assertEquals(Set.of(), one);
  }

  @Test
  void aTextShorterThanARunHasNone() {
    assertArrayEquals(new int[0], Fingerprints.of(""));
    assertArrayEquals(new int[0], Fingerprints.of(letters(Fingerprints.RUN - 1)));
    assertEquals(1, Fingerprints.of(letters(Fingerprints.RUN)).length);
  }

  @Test
  void thereAreAFewForEachWindow() {
    int count = Fingerprints.of(letters(10_000)).length;
    int windows = 10_000 / Fingerprints.WINDOW;
    assertTrue(count > windows && count < 3 * windows, "fingerprints " + count);
  }
}
