package org.vademecum.core.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.tree.MemoryNodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.core.tree.Sequence;
import org.vademecum.core.tree.SequenceSplice;

/** Grows each tree from the one before, where {@link TreeVectors} builds it at once. */
class TreeVectorsTest {
  private final MemoryNodes nodes = new MemoryNodes();

  @Test
  void sequencesGrowToTheirRoots() throws IOException {
    assertSequences("sequences", "");
    assertSequences("wide_sequences", "9".repeat(70));
  }

  @Test
  void mapsGrowToTheirRoots() throws IOException {
    assertMaps("maps", "");
    assertMaps("wide_maps", "x".repeat(100));
  }

  private void assertSequences(String name, String number) throws IOException {
    Digest root = Sequence.build(List.of(), nodes);
    int before = 0;
    for (JsonObject vector : VectorFiles.read("trees.json", name)) {
      int count = vector.get("count").getAsInt();
      List<OutlineEntry> more = TreeVectors.entries(count, number).subList(before, count);
      root = Sequence.edit(nodes, root, List.of(new SequenceSplice(before, 0, more)), nodes);
      assertEquals(vector.get("root").getAsString(), root.hex(), name + " " + count);
      before = count;
    }
  }

  private void assertMaps(String name, String end) throws IOException {
    Digest root = PackMap.empty(nodes);
    for (JsonObject vector : VectorFiles.read("trees.json", name)) {
      int count = vector.get("count").getAsInt();
      Map<String, Optional<Digest>> works = new HashMap<>();
      TreeVectors.works(count, end).forEach((key, value) -> works.put(key, Optional.of(value)));
      root = PackMap.edit(nodes, root, works, nodes);
      assertEquals(vector.get("root").getAsString(), root.hex(), name + " " + count);
    }
  }
}
