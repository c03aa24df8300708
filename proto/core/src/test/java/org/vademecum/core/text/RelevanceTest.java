package org.vademecum.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RelevanceTest {
  private final Relevance relevance = Relevance.shared();

  @Test
  void rarityIsTheLogarithmOfTheShare() {
    for (long df = 1; df <= 100_000; df = df * 3 + 1) {
      double bits = Math.log((2.0 * 100_000 + 2) / (2.0 * df + 1)) / Math.log(2);
      assertEquals(1024 * bits + 128, relevance.rarity(100_000, df), 10, "sections " + df);
    }
  }

  @Test
  void lengthCodesAscendAndTellTheLengthToAnEighth() {
    int previous = 0;
    for (int length = 1; length <= Relevance.MAX_LENGTH; length++) {
      int code = Relevance.lengthCode(length);
      long least = Relevance.lengthOf(code);
      assertTrue(code >= previous && code < Relevance.LENGTH_CODES);
      assertTrue(least <= length && length - least <= length / 8, "length " + length);
      previous = code;
    }
    assertEquals(previous, Relevance.lengthCode(Integer.MAX_VALUE));
  }

  @Test
  void scoreGrowsWithFrequencyAndShrinksWithLength() {
    int[] damping = Relevance.damping(1000, 50_000);
    int rarity = relevance.rarity(1000, 10);
    int shorter = damping[Relevance.lengthCode(20)];
    int longer = damping[Relevance.lengthCode(200)];
    assertTrue(Relevance.score(rarity, 2, shorter) > Relevance.score(rarity, 1, shorter));
    assertTrue(Relevance.score(rarity, 1, shorter) > Relevance.score(rarity, 1, longer));
    assertEquals(Relevance.score(rarity, 255, shorter), Relevance.score(rarity, 9999, shorter));
  }

  @Test
  void averageSectionHasTheDampingOfItsLength() {
    assertEquals(300 + 900, Relevance.damping(10, 80)[Relevance.lengthCode(8)]);
  }

  @Test
  void titlesWeighMoreThanParagraphsAndSignaturesLess() {
    assertEquals(2000, relevance.weigh(1000, 1));
    assertEquals(1000, relevance.weigh(1000, 4));
    assertEquals(500, relevance.weigh(1000, 8));
    assertEquals(1000, relevance.weigh(1000, 200));
  }

  @Test
  void hugePacksStayInRange() {
    int[] damping = Relevance.damping(100_000_000, 100_000_000);
    assertTrue(damping[Relevance.LENGTH_CODES - 1] > 0);
    assertTrue(Relevance.score(relevance.rarity(100_000_000, 1), 255, 300) > 0);
  }
}
