package org.vademecum.client.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** JSON with its canonical form, and what must be refused as none. */
final class CanonicalVectors {
  private static final String[] ACCEPTED = {
    "{}",
    "{ \"ab\": [], \"a\": {\"c\":{}, \"b\":2}, \"A\":[1,-2,true,false,null] }",
    "\r\n\t {\"b\":1,\n\"a\":2} \n",
    "{\"\\ud83d\\ude00\":2,\"\\uff5e\":1}",
    "{\"aa\":3,\"a\":2,\"\":1}",
    "{\"a\":\"\\\" \\\\ \\/ \\n \\t \\r \\b \\f \\u0001 \\u007f \\u00e9 \\u2028\"}",
    "{\"a\\\"\":\"\\\\\\\"\"}",
    "{\"e\\u0301\":1,\"\\u00e9\":2}",
    "{\"a\":9223372036854775807,\"b\":-9223372036854775808,\"c\":9007199254740993,\"d\":0}",
    "{\"10\":1,\"9\":2,\"__proto__\":3,\"constructor\":4}",
    "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}",
  };

  private static final String[][] REFUSED = {
    {"nothing", ""},
    {"no object", "[]"},
    {"a number", "1"},
    {"an object that does not end", "{"},
    {"something behind", "{} {}"},
    {"a letter behind", "{}x"},
    {"a comment behind", "{\"a\":1} // end"},
    {"a comment before", "/* begin */ {\"a\":1}"},
    {"a guard before", ")]}'\n{\"a\":1}"},
    {"a mark of byte order before", "\ufeff{}"},
    {"single quotation marks", "{'a':1}"},
    {"a name without quotation marks", "{a:1}"},
    {"a comma at the end", "{\"a\":1,}"},
    {"a semicolon", "{\"a\":1;\"b\":2}"},
    {"an equals sign", "{\"a\"=1}"},
    {"a value missing", "{\"a\":[1,,2]}"},
    {"NaN", "{\"a\":NaN}"},
    {"another case", "{\"a\":True}"},
    {"a control character in a string", "{\"a\":\"\t\"}"},
    {"a fraction", "{\"a\":1.0}"},
    {"an exponent", "{\"a\":1e3}"},
    {"a leading zero", "{\"a\":01}"},
    {"a number above 64 bits", "{\"a\":9223372036854775808}"},
    {"a number below 64 bits", "{\"a\":-9223372036854775809}"},
    {"a name twice", "{\"a\":1,\"a\":1}"},
    {"a name twice, once escaped", "{\"a\":1,\"\\u0061\":2}"},
    {"a name twice farther in", "{\"b\":[{\"a\":1,\"a\":2}]}"},
    {"the first half of a pair", "{\"a\":\"\\ud83d\"}"},
    {"the second half of a pair", "{\"a\":\"\\ude00\"}"},
    {"a pair in the wrong order", "{\"\\ude00\\ud83d\":1}"},
    {"nested deeper than 32", "{\"a\":" + "[".repeat(33) + "]".repeat(33) + "}"},
  };

  static JsonArray accepted() {
    JsonArray vectors = new JsonArray();
    for (String json : ACCEPTED) {
      JsonObject vector = new JsonObject();
      vector.addProperty("json", json);
      vector.addProperty("canonical", TrustRules.canonical(bytes(json)));
      vectors.add(vector);
    }
    return vectors;
  }

  static JsonArray refused() {
    JsonArray vectors = new JsonArray();
    for (String[] refused : REFUSED) {
      JsonObject vector = new JsonObject();
      vector.addProperty("why", refused[0]);
      vector.addProperty("json", refused[1]);
      vectors.add(vector);
    }
    vectors.add(noUtf8("a byte that is not UTF-8", 0xff));
    vectors.add(noUtf8("a byte of Latin-1", 0xe9));
    return vectors;
  }

  private static JsonObject noUtf8(String why, int spoiled) {
    byte[] bytes = bytes("{\"a\":\"?\"}");
    bytes[6] = (byte) spoiled;
    JsonObject vector = new JsonObject();
    vector.addProperty("why", why);
    vector.addProperty("base64", Base64.getEncoder().encodeToString(bytes));
    return vector;
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private CanonicalVectors() {}
}
