package org.vademecum.core.trust.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReadingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "1",
        "{} {}",
        "{}x",
        "{'a':1}",
        "{a:1}",
        "{\"a\":1,}",
        "{\"a\":1;\"b\":2}",
        "{\"a\"=1}",
        "{\"a\":[1,,2]}",
        "{\"a\":NaN}",
        "{\"a\":True}",
        "{\"a\":1} // end",
        "/* begin */ {\"a\":1}",
        "{\"a\":\"\t\"}",
        ")]}'\n{\"a\":1}",
        "\ufeff{\"a\":1}"
      })
  void whatIsNoJsonIsRefused(String text) {
    refused(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1e3", "0.5", "9223372036854775808", "-9223372036854775809", "01"})
  void onlyWholeNumbersAreRead(String number) {
    refused("{\"a\":" + number + "}");
  }

  @Test
  void theLargestAndSmallestNumbersAreRead() {
    assertEquals(Long.MAX_VALUE, read("{\"a\":9223372036854775807}"));
    assertEquals(Long.MIN_VALUE, read("{\"a\":-9223372036854775808}"));
  }

  @Test
  void aNameMayNotStandTwice() {
    refused("{\"a\":1,\"a\":1}");
    refused("{\"a\":1,\"\\u0061\":2}");
    refused("{\"b\":[{\"a\":1,\"a\":2}]}");
  }

  @Test
  void depthIsBounded() {
    String deep = "[".repeat(32) + "]".repeat(32);
    assertTrue(JsonReading.object(bytes("{\"a\":" + deep + "}")).has("a"));
    refused("{\"a\":[" + deep + "]}");
    refused("{\"a\":" + "[".repeat(100_000));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] bytes = bytes("{\"a\":\"?\"}");
    bytes[6] = (byte) 0xff;
    assertThrows(MalformedMetadataException.class, () -> JsonReading.object(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ude00\\ud83d"})
  void halfACharacterIsRefused(String half) {
    refused("{\"a\":\"" + half + "\"}");
    refused("{\"" + half + "\":1}");
    assertTrue(JsonReading.object(bytes("{\"\\ud83d\\ude00\":1}")).has("\uD83D\uDE00"));
  }

  private static long read(String text) {
    return JsonReading.object(bytes(text)).get("a").getAsLong();
  }

  private static void refused(String text) {
    assertThrows(MalformedMetadataException.class, () -> JsonReading.object(bytes(text)), text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
