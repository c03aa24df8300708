package org.vademecum.client.read.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingBlockTest {

  @Test
  void blockGivesBackWhatItHolds() {
    Random random = new Random(9);
    for (int round = 0; round < 300; round++) {
      Postings postings = random(random, 1 + random.nextInt(100), 1 << random.nextInt(20));
      long key = random.nextBoolean() ? 0 : postings.section(0);
      assertSame(postings, roundTrip(key, postings));
    }
  }

  @Test
  void lonelyGapsAndFrequenciesDoNotSwellABlock() {
    Postings postings = new Postings();
    for (int i = 0; i < 60; i++) {
      add(postings, i + 1, 0);
    }
    add(postings, Integer.MAX_VALUE, 1 << 20);
    byte[] block = new PostingBlock.Encoder().encode(0, postings, 0, postings.size(), 0);
    assertTrue(block.length < 60, "bytes: " + block.length);
    assertSame(postings, roundTrip(0, postings));
  }

  @Test
  void farApartSectionsTakeTheBitsOfTheirGaps() {
    Postings postings = new Postings();
    for (int i = 1; i <= 60; i++) {
      add(postings, i * 1_000_000, 0);
    }
    byte[] block = new PostingBlock.Encoder().encode(0, postings, 0, postings.size(), 0);
    assertTrue(block.length < 60 * 24 / 8, "bytes: " + block.length);
  }

  @Test
  void oneSectionTakesAFewBytes() {
    Postings postings = new Postings();
    add(postings, 70_000, 12);
    assertTrue(new PostingBlock.Encoder().encode(0, postings, 0, 1, 0).length <= 8);
  }

  @Test
  void oneSectionIn64BeginsABlock() {
    int begins = 0;
    for (int section = 0; section < 64_000; section++) {
      begins += PostingBlock.begins(section) ? 1 : 0;
    }
    assertEquals(1000, begins, 50);
  }

  private static Postings random(Random random, int sections, int gap) {
    Postings postings = new Postings();
    int section = 0;
    for (int i = 0; i < sections; i++) {
      section += 1 + random.nextInt(gap);
      int[] positions = random.ints(1 + random.nextInt(9), 0, 5000).sorted().distinct().toArray();
      add(postings, section, positions);
    }
    return postings;
  }

  private static void add(Postings postings, int section, int... positions) {
    postings.addSection(section, positions.length);
    for (int position : positions) {
      postings.addPosition(position);
    }
  }

  private static Postings roundTrip(long key, Postings postings) {
    Postings decoded = new Postings();
    byte[] block = new PostingBlock.Encoder().encode(key, postings, 0, postings.size(), 0);
    assertEquals(postings.size(), PostingBlock.size(block));
    PostingBlock.decode(key, block, true, decoded);
    return decoded;
  }

  private static void assertSame(Postings expected, Postings actual) {
    assertEquals(expected.size(), actual.size());
    assertEquals(expected.positionCount(), actual.positionCount());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.section(i), actual.section(i));
      assertEquals(expected.frequency(i), actual.frequency(i));
    }
    for (int i = 0; i < expected.positionCount(); i++) {
      assertEquals(expected.position(i), actual.position(i));
    }
  }
}
