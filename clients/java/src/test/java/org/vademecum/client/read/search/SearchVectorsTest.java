package org.vademecum.client.read.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchVectorsTest {

  @TempDir Path directory;

  @Test
  void queriesGiveTheHitsThatAllClientsAgreeOn() throws IOException {
    try (SearchVectors vectors = new SearchVectors(directory)) {
      for (JsonObject query : vectors.queries()) {
        assertEquals(query.get("hits"), vectors.hits(query), query.get("text").getAsString());
      }
    }
  }
}
