package org.vademecum.core.trust.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void namesStandInOrderWithoutWhiteSpace() {
    assertEquals(
        "{\"A\":[1,-2,true,false,null],\"a\":{\"b\":2,\"c\":{}},\"ab\":[]}",
        canonical("{ \"ab\": [], \"a\": {\"c\":{}, \"b\":2}, \"A\":[1,-2,true,false,null] }"));
  }

  @Test
  void orderIsByCodePointAndNotByUtf16() {
    assertEquals(
        "{\"\uFF5E\":1,\"\uD83D\uDE00\":2}", canonical("{\"\\ud83d\\ude00\":2,\"\\uff5e\":1}"));
  }

  @Test
  void aShorterNameComesFirst() {
    assertEquals("{\"\":1,\"a\":2,\"aa\":3}", canonical("{\"aa\":3,\"a\":2,\"\":1}"));
  }

  @Test
  void onlyQuotationMarkAndBackslashAreEscaped() {
    assertEquals(
        "{\"a\":\"\\\" \\\\ / \n \t \u0001 \u007f \u00e9 \u2028\"}",
        canonical("{\"a\":\"\\\" \\\\ \\/ \\n \\t \\u0001 \\u007f \\u00e9 \\u2028\"}"));
  }

  @Test
  void aBackslashBeforeAQuotationMarkIsEscapedOnItsOwn() {
    assertEquals("{\"a\\\"\":\"\\\\\\\"\"}", canonical("{\"a\\\"\":\"\\\\\\\"\"}"));
  }

  @Test
  void aFileHasItsControlCharactersEscapedSoThatItCanBeReadAgain() {
    String json = "{\"a\":\"\\u000a\\u001f \\\" \u00e9\"}";
    byte[] file = CanonicalJson.readable(JsonReading.object(json.getBytes(StandardCharsets.UTF_8)));
    assertEquals(json, new String(file, StandardCharsets.UTF_8));
    assertEquals(canonical(json), canonical(new String(file, StandardCharsets.UTF_8)));
  }

  private static String canonical(String json) {
    byte[] bytes = CanonicalJson.bytes(JsonReading.object(json.getBytes(StandardCharsets.UTF_8)));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
