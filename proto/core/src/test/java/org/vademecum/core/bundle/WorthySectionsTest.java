package org.vademecum.core.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vademecum.core.sketch.Place;

class WorthySectionsTest {
  private static final Place FIRST = new Place("W/1", 0);
  private static final Place SECOND = new Place("W/1", 1);
  private static final Place THIRD = new Place("W/2", 0);

  private final WorthySections sections = new WorthySections();

  @Test
  void theMostWorthyTakeTheRoomThatThereIs() {
    sections.add(FIRST, text(1 << 20), 3);
    sections.add(SECOND, text(1 << 20), 300);
    sections.add(THIRD, text(1 << 20), WorthySections.ALWAYS);

    assertEquals(Set.of(SECOND, THIRD), sections.mostWorth().keySet());
  }

  @Test
  void aSmallerOneOfLessWorthFillsTheRoomLeft() {
    sections.add(FIRST, text(2 << 20), WorthySections.ALWAYS);
    sections.add(SECOND, text(1 << 20), 300);
    sections.add(THIRD, "", 2);

    assertEquals(Set.of(FIRST, THIRD), sections.mostWorth().keySet());
  }

  @Test
  void ofEqualOnesThoseThatComeFirst() {
    sections.add(THIRD, text(1 << 20), 5);
    sections.add(SECOND, text(1 << 20), 5);
    sections.add(FIRST, text(1 << 20), 5);

    assertEquals(Set.of(FIRST, SECOND), sections.mostWorth().keySet());
  }

  @Test
  void whatIsSharedOnceMoreCountsOnceAndHighest() {
    assertTrue(sections.add(FIRST, text(1 << 20), 300));
    assertFalse(sections.add(FIRST, text(1 << 20), 2));
    sections.add(SECOND, text(2 << 20), 500);

    assertEquals(Set.of(FIRST), sections.mostWorth().keySet());
  }

  private static String text(int bytes) {
    char[] chars = new char[bytes];
    Arrays.fill(chars, 'a');
    return new String(chars);
  }
}
