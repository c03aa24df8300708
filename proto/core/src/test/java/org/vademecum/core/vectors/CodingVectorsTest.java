package org.vademecum.core.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vademecum.core.coding.CodedReader;

class CodingVectorsTest {

  @Test
  void bodiesAreReadToWhatWasSaid() throws IOException {
    for (JsonObject vector : VectorFiles.read("coding.json", "bodies")) {
      byte[] bytes = Base64.getDecoder().decode(vector.get("bytes").getAsString());
      CodedReader reader =
          new CodedReader(
              new ByteArrayInputStream(bytes),
              vector.get("window").getAsInt(),
              vector.get("size").getAsLong());
      reader.prime(primers(vector));
      for (JsonElement call : vector.getAsJsonArray("calls")) {
        assertRead(reader, call.getAsJsonObject(), vector.get("name").getAsString());
      }
    }
  }

  private static List<String> primers(JsonObject vector) {
    List<String> primers = new ArrayList<>();
    JsonElement prime = vector.get("prime");
    if (prime instanceof JsonArray texts) {
      texts.forEach(text -> primers.add(text.getAsString()));
    }
    return primers;
  }

  private static void assertRead(CodedReader reader, JsonObject call, String name) {
    int context = call.has("in") ? call.get("in").getAsInt() : 0;
    if (call.has("symbol")) {
      assertEquals(call.get("symbol").getAsInt(), reader.symbol(context), name);
    } else if (call.has("number")) {
      assertEquals(call.get("number").getAsInt(), reader.number(context), name);
    } else if (call.has("bytes")) {
      String read = HexFormat.of().formatHex(reader.bytes(context));
      assertEquals(call.get("bytes").getAsString(), read, name);
    } else if (call.has("near")) {
      reader.near(call.get("near").getAsInt());
    } else {
      assertEquals(text(call), reader.text(), name);
    }
  }

  private static String text(JsonObject call) {
    if (call.has("text")) {
      int times = call.has("times") ? call.get("times").getAsInt() : 1;
      return call.get("text").getAsString().repeat(times);
    }
    return IntStream.rangeClosed(call.get("count_from").getAsInt(), call.get("to").getAsInt())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(call.get("between").getAsString()));
  }
}
