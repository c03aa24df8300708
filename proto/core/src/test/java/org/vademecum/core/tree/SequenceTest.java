package org.vademecum.core.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.OutlineEntry;

class SequenceTest {
  private final MemoryNodes nodes = new MemoryNodes();

  @Test
  void editGivesTheRootThatABuildGives() {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      List<OutlineEntry> before = entries(random, random.nextInt(round < 300 ? 120 : 6000));
      Digest root = Sequence.build(before, nodes);
      List<SequenceSplice> splices = splices(random, before.size());
      List<OutlineEntry> after = apply(before, splices);
      assertEquals(Sequence.build(after, nodes), Sequence.edit(nodes, root, splices, nodes));
    }
  }

  @Test
  void diffTurnsOneSequenceIntoTheOther() {
    Random random = new Random(8);
    for (int round = 0; round < 400; round++) {
      List<OutlineEntry> before = entries(random, random.nextInt(round < 300 ? 120 : 6000));
      List<OutlineEntry> after =
          round % 9 == 0
              ? entries(random, random.nextInt(3000))
              : apply(before, splices(random, before.size()));
      Digest from = Sequence.build(before, nodes);
      Digest to = Sequence.build(after, nodes);
      assertEquals(after, apply(before, Sequence.diff(nodes, from, to)));
      assertEquals(to, Sequence.edit(nodes, from, Sequence.diff(nodes, from, to), nodes));
    }
  }

  @Test
  void entriesComeBackInOrderAndByPosition() {
    List<OutlineEntry> entries = entries(new Random(9), 5000);
    Digest root = Sequence.build(entries, nodes);
    List<OutlineEntry> read = new ArrayList<>();
    Iterator<OutlineEntry> iterator = Sequence.iterate(nodes, root);
    iterator.forEachRemaining(read::add);
    assertEquals(entries, read);
    assertEquals(5000, Sequence.size(nodes, root));
    for (int position = 0; position < 5000; position += 371) {
      assertEquals(entries.get(position), Sequence.get(nodes, root, position));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> Sequence.get(nodes, root, 5000));
  }

  @Test
  void insertingAtTheTopOfTenThousandSectionsWritesAtMostEightNodes() {
    Random random = new Random(10);
    for (int round = 0; round < 20; round++) {
      Digest root = Sequence.build(entries(random, 10_000), nodes);
      nodes.written = 0;
      nodes.reads = 0;
      List<SequenceSplice> insert = List.of(new SequenceSplice(0, 0, entries(random, 1)));
      Digest changed = Sequence.edit(nodes, root, insert, nodes);
      assertTrue(nodes.written <= 8, "wrote " + nodes.written);
      nodes.reads = 0;
      assertEquals(insert, Sequence.diff(nodes, root, changed));
      assertTrue(nodes.reads <= 30, "read " + nodes.reads);
    }
  }

  @Test
  void nodesStayUnderEightKibibytesForAnyContent() {
    NodeSink measuring =
        (digest, bytes) -> assertTrue(bytes.length <= Chunker.MAX_BYTES, "bytes " + bytes.length);
    List<OutlineEntry> entries = new ArrayList<>();
    Digest never = Digest.parse("ff".repeat(32));
    for (int i = 0; i < 5000; i++) {
      entries.add(new OutlineEntry(never, 1, "x".repeat(i % 80)));
    }
    Sequence.build(entries, measuring);
  }

  static List<OutlineEntry> entries(Random random, int count) {
    List<OutlineEntry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] seed = Long.toString(random.nextLong()).getBytes(StandardCharsets.UTF_8);
      entries.add(new OutlineEntry(Digest.of(seed), 1 + random.nextInt(3), ""));
    }
    return entries;
  }

  private static List<SequenceSplice> splices(Random random, int size) {
    List<SequenceSplice> splices = new ArrayList<>();
    int at = 0;
    int wanted = 1 + random.nextInt(5);
    while (splices.size() < wanted && at <= size) {
      int position = at + random.nextInt(size - at + 1);
      int removed = random.nextInt(Math.min(size - position, random.nextInt(200) + 1) + 1);
      splices.add(new SequenceSplice(position, removed, entries(random, random.nextInt(4))));
      at = position + removed + 1;
    }
    return splices;
  }

  private static List<OutlineEntry> apply(List<OutlineEntry> before, List<SequenceSplice> splices) {
    List<OutlineEntry> after = new ArrayList<>();
    int at = 0;
    for (SequenceSplice splice : splices) {
      after.addAll(before.subList(at, (int) splice.position()));
      after.addAll(splice.inserted());
      at = (int) (splice.position() + splice.removed());
    }
    after.addAll(before.subList(at, before.size()));
    return after;
  }
}
