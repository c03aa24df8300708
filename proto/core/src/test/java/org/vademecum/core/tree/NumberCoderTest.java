package org.vademecum.core.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberCoderTest {

  @Test
  void everyPrintedNumberComesBack() {
    assertRoundTrip(List.of("1.", "2.", "3.", "3.", "4.", "12 bis", "13.", "5.", "", "6.", "007."));
    assertRoundTrip(List.of("(a)", "(b)", "(c)", "(a)", "(b)", "(z)", "(aa)"));
    assertRoundTrip(List.of("I.", "II.", "III.", "IV.", "i)", "ii)", "iii)", "v)", "vi)", "VIX"));
    assertRoundTrip(List.of("Article 1", "Article 2", "Article 2 bis", "第三条", "第四条", "١", "٢"));
    assertRoundTrip(List.of("99999999", "999999999", "1000000000", "0", "1", "mmmcmxcix", "x"));
  }

  @Test
  void randomNumbersComeBack() {
    Random random = new Random(12);
    String alphabet = "0123459ivxlmabcIVXAB.() -§é第\t";
    for (int round = 0; round < 20_000; round++) {
      List<String> printed = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        StringBuilder number = new StringBuilder();
        for (int length = random.nextInt(5); length > 0; length--) {
          number.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        printed.add(number.toString());
      }
      assertRoundTrip(printed);
    }
  }

  @Test
  void renumberingChangesOnlyTheFirstTwoCodes() {
    List<String> before = code(numbers(1, 1000));
    List<String> after = code(numbers(1, 1001));
    assertEquals(before.subList(1, 1000), after.subList(2, 1001));
    assertTrue(after.get(1).startsWith("\u0001"));
  }

  @Test
  void refusesControlCharactersAndLooseSeries() {
    assertThrows(IllegalArgumentException.class, () -> new NumberCoder().code("\u0001d\u0001"));
    assertThrows(MalformedNodeException.class, () -> new NumberDecoder().printed("\u0001d\u0001."));
  }

  private static List<String> numbers(int from, int to) {
    List<String> printed = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      printed.add(i + ".");
    }
    return printed;
  }

  private static List<String> code(List<String> printed) {
    NumberCoder coder = new NumberCoder();
    return printed.stream().map(coder::code).toList();
  }

  private static void assertRoundTrip(List<String> printed) {
    NumberDecoder decoder = new NumberDecoder();
    assertEquals(printed, code(printed).stream().map(decoder::printed).toList());
  }
}
