package org.vademecum.core.coding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodingTest {
  private static final long CAP = 1 << 24;
  private static final int WINDOW = 1 << 12;
  private static final List<Effort> EFFORTS = List.of(Effort.QUICK, Effort.THOROUGH);

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "  ",
          "a",
          " a  b ",
          "Water, water; WATER!",
          "12345678901234567890 12.5 §4",
          "L’eau\tpotable\nest « un droit ».",
          "Вода — это право человека.",
          "الماء حقٌّ من حقوق الإنسان ١٢٣٤٥",
          "水是一项人权。第十二条",
          "น้ำเป็นสิทธิมนุษยชน",
          "😀😀 \u0000\u0001\uffff",
          "x".repeat(500));

  @Test
  void textsOfAllScriptsComeBack() {
    for (Effort effort : EFFORTS) {
      CodedWriter writer = new CodedWriter(WINDOW, effort);
      ODD.forEach(writer::text);
      ODD.forEach(writer::text);
      CodedReader reader = reader(writer.finish());
      for (String text : ODD) {
        assertEquals(text, reader.text());
      }
      for (String text : ODD) {
        assertEquals(text, reader.text());
      }
    }
  }

  @Test
  void valuesComeBackBetweenTexts() {
    for (Effort effort : EFFORTS) {
      List<String> texts = texts(new Random(3), 400);
      CodedWriter writer = new CodedWriter(WINDOW, effort);
      for (int i = 0; i < texts.size(); i++) {
        writer.symbol(i & 1, i & 0xff);
        writer.text(texts.get(i));
        writer.number(2, number(i));
        writer.bytes(3, texts.get(i).getBytes(StandardCharsets.UTF_16BE));
      }
      CodedReader reader = reader(writer.finish());
      for (int i = 0; i < texts.size(); i++) {
        assertEquals(i & 0xff, reader.symbol(i & 1));
        assertEquals(texts.get(i), reader.text());
        assertEquals(number(i), reader.number(2));
        assertArrayEquals(texts.get(i).getBytes(StandardCharsets.UTF_16BE), reader.bytes(3));
      }
    }
  }

  @Test
  void moreTokensThanTheWindowHoldsComeBack() {
    List<String> texts = texts(new Random(4), 6000);
    texts.addAll(texts(new Random(4), 6000));
    CodedWriter writer = new CodedWriter(WINDOW, Effort.QUICK);
    texts.forEach(writer::text);
    CodedReader reader = reader(writer.finish());
    for (String text : texts) {
      assertEquals(text, reader.text());
    }
  }

  @Test
  void whatThePrimerHasCostsNothingAgain() {
    List<String> texts = texts(new Random(5), 100);
    CodedWriter alone = new CodedWriter(WINDOW, Effort.THOROUGH);
    texts.forEach(alone::text);
    CodedWriter primed = new CodedWriter(WINDOW, Effort.THOROUGH);
    primed.prime(texts);
    texts.forEach(primed::text);
    byte[] bytes = primed.finish();
    assertTrue(bytes.length * 50 < alone.finish().length, bytes.length + " bytes");
    CodedReader reader = reader(bytes);
    reader.prime(texts);
    for (String text : texts) {
      assertEquals(text, reader.text());
    }
  }

  @Test
  void theSameCallsGiveTheSameBytes() {
    List<String> texts = texts(new Random(6), 300);
    for (Effort effort : EFFORTS) {
      CodedWriter one = new CodedWriter(WINDOW, effort);
      CodedWriter other = new CodedWriter(WINDOW, effort);
      texts.forEach(one::text);
      texts.forEach(other::text);
      assertArrayEquals(one.finish(), other.finish());
    }
  }

  @Test
  void damageIsSaidOrGivesNonsenseWithinTheCap() {
    List<String> texts = texts(new Random(7), 200);
    CodedWriter writer = new CodedWriter(WINDOW, Effort.QUICK);
    texts.forEach(writer::text);
    byte[] whole = writer.finish();
    Random random = new Random(8);
    int said = 0;
    for (int round = 0; round < 400; round++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        readAll(damaged, texts.size());
      } catch (MalformedCodeException e) {
        said++;
      }
    }
    assertTrue(said > 200, said + " of 400 damages were noticed");
  }

  @Test
  void whatIsCutOffEndsTooEarly() {
    CodedWriter writer = new CodedWriter(WINDOW, Effort.QUICK);
    List<String> texts = texts(new Random(9), 50);
    texts.forEach(writer::text);
    byte[] half = Arrays.copyOf(writer.finish(), 100);
    MalformedCodeException thrown =
        assertThrows(MalformedCodeException.class, () -> readAll(half, texts.size()));
    assertEquals("the coded bytes end too early", thrown.getMessage());
  }

  @Test
  void moreTextThanTheCapIsRefused() {
    CodedWriter writer = new CodedWriter(WINDOW, Effort.QUICK);
    writer.text("water ".repeat(100));
    byte[] bytes = writer.finish();
    assertThrows(
        MalformedCodeException.class,
        () -> new CodedReader(new ByteArrayInputStream(bytes), WINDOW, 599).text());
  }

  @Test
  void windowsAreBounded() {
    for (int window : new int[] {0, -1, 3, 1 << 23}) {
      assertThrows(
          MalformedCodeException.class,
          () -> new CodedReader(new ByteArrayInputStream(new byte[9]), window, CAP));
    }
  }

  private static void readAll(byte[] bytes, int texts) {
    CodedReader reader = reader(bytes);
    for (int i = 0; i < texts; i++) {
      reader.text();
    }
  }

  private static CodedReader reader(byte[] bytes) {
    return new CodedReader(new ByteArrayInputStream(bytes), WINDOW, CAP);
  }

  private static int number(int i) {
    return i % 3 == 0 ? i : (1 << i % 30) - i % 2;
  }

  /** Sentences of made-up words, frequent ones more often. */
  private static List<String> texts(Random random, int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int words = random.nextInt(20); words >= 0; words--) {
        int rank = (int) (1 / (random.nextDouble() + 0.002));
        text.append(words % 7 == 0 ? ", " : " ").append(Integer.toString(rank * 7919, 36));
      }
      texts.add(text.append('.').toString());
    }
    return texts;
  }
}
