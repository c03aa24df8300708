package org.vademecum.core.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.MalformedNodeException;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.TreeNodes;

class NodeVectorsTest {

  @Test
  void nodesAreReadToTheirFieldsAndWrittenToTheirBytes() throws IOException {
    for (JsonObject vector : VectorFiles.read("nodes.json", "nodes")) {
      byte[] bytes = bytes(vector);
      assertEquals(vector.get("type").getAsInt(), bytes[0]);
      assertEquals(vector.get("fields"), ShownNodes.fields(bytes));
      assertArrayEquals(bytes, ShownNodes.again(bytes));
      assertEquals(vector.get("digest").getAsString(), Digest.of(bytes).hex());
    }
  }

  @Test
  void otherBytesAreRefused() throws IOException {
    for (JsonObject vector : VectorFiles.read("nodes.json", "refused")) {
      RuntimeException refusal =
          assertThrows(
              RuntimeException.class,
              () -> read(vector.get("as").getAsString(), bytes(vector)),
              vector.get("why").getAsString());
      assertTrue(
          refusal instanceof MalformedNodeException || refusal instanceof IllegalArgumentException,
          refusal.toString());
    }
  }

  private static void read(String as, byte[] bytes) {
    switch (as) {
      case "section" -> Nodes.section(bytes);
      case "expression" -> Nodes.expression(bytes);
      case "provenance" -> Nodes.provenance(bytes);
      default -> TreeNodes.fields(bytes);
    }
  }

  private static byte[] bytes(JsonObject vector) {
    return HexFormat.of().parseHex(vector.get("bytes").getAsString());
  }
}
