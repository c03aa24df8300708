package org.vademecum.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AnalysisVectorsTest {

  @TestFactory
  List<DynamicTest> inputsGiveTheTokensThatAllClientsAgreeOn() throws IOException {
    return AnalysisVectors.read().stream()
        .map(vector -> DynamicTest.dynamicTest(name(vector), () -> check(vector)))
        .toList();
  }

  private static void check(JsonObject vector) {
    String language = vector.get("language").getAsString();
    String input = vector.get("input").getAsString();
    assertEquals(vector.get("tokens"), AnalysisVectors.tokens(language, input));
  }

  private static String name(JsonObject vector) {
    return vector.get("language").getAsString() + ": " + vector.get("input").getAsString();
  }
}
