package org.vademecum.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static final char[] UNITS = {
    'a', '\u007f', '\u0080', '\u07ff', '\u0800', '\uffff', '\ud83d', '\ude00', '\ud800', '\udfff'
  };

  @Test
  void lengthIsThatOfTheBytes() {
    Random random = new Random(5);
    for (int round = 0; round < 10_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(6); i > 0; i--) {
        text.append(UNITS[random.nextInt(UNITS.length)]);
      }
      String whole = text.toString();
      assertEquals(whole.getBytes(StandardCharsets.UTF_8).length, Utf8.length(whole));
    }
  }
}
