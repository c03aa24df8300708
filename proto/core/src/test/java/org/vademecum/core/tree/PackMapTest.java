package org.vademecum.core.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;

class PackMapTest {
  private final MemoryNodes nodes = new MemoryNodes();

  @Test
  void rootFollowsFromTheContentWhateverTheHistory() {
    Random random = new Random(11);
    TreeMap<String, Digest> content = new TreeMap<>();
    Digest root = PackMap.empty(nodes);
    for (int round = 0; round < 300; round++) {
      Map<String, Optional<Digest>> changes = changes(random, round < 150 ? 60 : 5000);
      Digest before = root;
      TreeMap<String, Digest> old = new TreeMap<>(content);
      root = PackMap.edit(nodes, root, changes, nodes);
      changes.forEach((key, value) -> put(content, key, value));
      assertEquals(PackMap.build(content, nodes), root);
      assertEquals(expected(old, content), PackMap.diff(nodes, before, root));
      assertEquals(content.size(), PackMap.size(nodes, root));
    }
  }

  /** The key before ends a node once in 32 times, where nothing above would keep the old root. */
  @Test
  void aKeyBeforeAllOthersOfASmallMapLeavesThemThere() {
    for (int round = 0; round < 200; round++) {
      TreeMap<String, Digest> content = new TreeMap<>(Map.of("S/1", digest(round)));
      Digest root = PackMap.build(content, nodes);
      Map<String, Optional<Digest>> first = Map.of("A/" + round, Optional.of(digest(-round)));
      first.forEach((key, value) -> put(content, key, value));
      assertEquals(PackMap.build(content, nodes), PackMap.edit(nodes, root, first, nodes));
    }
  }

  @Test
  void findsWhatIsThereAndNothingElse() {
    TreeMap<String, Digest> content = new TreeMap<>();
    for (int i = 0; i < 3000; i++) {
      content.put("A/" + i, digest(i));
    }
    Digest root = PackMap.build(content, nodes);
    for (int i = 0; i < 3000; i += 17) {
      assertEquals(Optional.of(digest(i)), PackMap.find(nodes, root, "A/" + i));
    }
    assertEquals(Optional.empty(), PackMap.find(nodes, root, "A/"));
    assertEquals(Optional.empty(), PackMap.find(nodes, root, "B"));
    List<String> keys = new ArrayList<>();
    PackMap.iterate(nodes, root).forEachRemaining(entry -> keys.add(entry.getKey()));
    assertEquals(new ArrayList<>(content.keySet()), keys);
  }

  @Test
  void oneChangeOfAHundredThousandKeysWritesOnePath() {
    TreeMap<String, Digest> content = new TreeMap<>();
    for (int i = 0; i < 100_000; i++) {
      content.put("W/" + i, digest(i));
    }
    Digest root = PackMap.build(content, nodes);
    nodes.written = 0;
    PackMap.edit(nodes, root, Map.of("W/500", Optional.of(digest(-1))), nodes);
    assertTrue(nodes.written <= 6, "wrote " + nodes.written);
  }

  private static Map<String, Optional<Digest>> changes(Random random, int keys) {
    Map<String, Optional<Digest>> changes = new HashMap<>();
    int count = 1 + random.nextInt(keys / 20 + 1);
    for (int i = 0; i < count; i++) {
      boolean remove = random.nextInt(3) == 0;
      Optional<Digest> value = remove ? Optional.empty() : Optional.of(digest(random.nextInt()));
      changes.put("S/" + random.nextInt(keys), value);
    }
    return changes;
  }

  private static void put(Map<String, Digest> content, String key, Optional<Digest> value) {
    value.ifPresentOrElse(digest -> content.put(key, digest), () -> content.remove(key));
  }

  private static List<MapChange> expected(Map<String, Digest> old, Map<String, Digest> now) {
    TreeMap<String, Digest> all = new TreeMap<>(old);
    all.putAll(now);
    List<MapChange> changes = new ArrayList<>();
    for (String key : all.keySet()) {
      Optional<Digest> before = Optional.ofNullable(old.get(key));
      Optional<Digest> after = Optional.ofNullable(now.get(key));
      if (!before.equals(after)) {
        changes.add(new MapChange(key, before, after));
      }
    }
    return changes;
  }

  private static Digest digest(int seed) {
    return Digest.of(Integer.toString(seed).getBytes(StandardCharsets.UTF_8));
  }
}
