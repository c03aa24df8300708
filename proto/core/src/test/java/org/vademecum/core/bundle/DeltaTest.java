package org.vademecum.core.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.ExpressionBuilder.Stored;
import org.vademecum.core.tree.MemoryNodes;

class DeltaTest {
  private static final String COLLECTION = "guides";

  private final MemoryNodes server = new MemoryNodes();

  @Test
  void deltaOnBaseEqualsFullBundle() throws IOException {
    for (int history = 0; history < 150; history++) {
      Packs packs = new Packs(history);
      packs.addWork("W/1", 40);
      packs.addWork("W/2", history % 3 == 0 ? 400 : 3);
      MemoryNodes client = new MemoryNodes();
      Rows rows = new Rows();
      Digest root = readBundle(packs.build(server), client, rows);
      for (int edition = 0; edition < 5; edition++) {
        for (int changes = history % 11; changes >= 0; changes--) {
          packs.change();
        }
        Digest next = packs.build(server);
        root = applyDelta(root, next, client, rows);
        assertEquals(next, root);
        Rows fresh = new Rows();
        assertEquals(next, readBundle(next, new MemoryNodes(), fresh));
        assertEquals(fresh.sections, rows.sections);
        assertEquals(fresh.works, rows.works);
      }
    }
  }

  @Test
  void oneEncoderGivesTheSameBytes() {
    Packs packs = new Packs(1);
    packs.addWork("W/1", 300);
    Digest first = packs.build(server);
    packs.edit("W/1", 20);
    Digest second = packs.build(server);
    assertArrayEquals(bundle(first), bundle(first));
    assertArrayEquals(delta(first, second), delta(first, second));
  }

  @Test
  void aOneWordCorrectionIsUnderTwoHundredBytes() {
    Packs packs = new Packs(2);
    packs.addWork("A/58/619", 40);
    Digest first = packs.build(server);
    packs.edit("A/58/619", 20);
    byte[] delta = delta(first, packs.build(server));
    assertTrue(delta.length < 200, "bytes " + delta.length);
  }

  @Test
  void whatStandsElsewhereInTheLibraryIsNamedInsteadOfSaid() throws IOException {
    Packs packs = new Packs(3);
    for (int work = 1; work < 20; work++) {
      packs.addWork("W/" + work, 30);
    }
    Digest first = packs.build(server);
    MemoryNodes client = new MemoryNodes();
    Rows rows = new Rows();
    Digest root = readBundle(first, client, rows);
    packs.copy("W/7", "X/1");
    Digest second = packs.build(server);

    byte[] delta = delta(first, second);

    assertTrue(delta.length < 320, "bytes " + delta.length);
    assertEquals(second, applyDelta(root, second, client, rows));
  }

  @Test
  void textsMayBeEmpty() throws IOException {
    Packs packs = new Packs(4);
    packs.addWork("W/1", 3);
    packs.insertEmpty("W/1");
    Digest first = packs.build(server);
    MemoryNodes client = new MemoryNodes();
    Rows rows = new Rows();
    Digest root = readBundle(first, client, rows);
    packs.insertEmpty("W/1");
    packs.copy("W/1", "A/1");
    packs.copy("W/1", "X/1");
    Digest second = packs.build(server);

    assertEquals(second, applyDelta(root, second, client, rows));
  }

  @Test
  void theTextAsIssuedCostsNothingInADelta() {
    Packs packs = new Packs(2);
    packs.addWork("A/58/619", 40);
    Digest first = packs.build(server);
    packs.correct("A/58/619", 20);
    byte[] delta = delta(first, packs.build(server));
    assertTrue(delta.length < 240, "bytes " + delta.length);
  }

  @Test
  void anInsertionAtTheTopOfTenThousandNumberedSectionsIsUnderFiveHundredBytes() {
    Packs packs = new Packs(3);
    packs.addWork("A/58/619", 10_000);
    Digest first = packs.build(server);
    server.written = 0;
    packs.insertFirst("A/58/619");
    Digest second = packs.build(server);
    assertTrue(server.written <= 12, "nodes " + server.written);
    byte[] delta = delta(first, second);
    assertTrue(delta.length < 500, "bytes " + delta.length);
  }

  @Test
  void refusesAnotherBase() {
    Packs packs = new Packs(4);
    packs.addWork("W/1", 10);
    Digest first = packs.build(server);
    packs.edit("W/1", 3);
    Digest second = packs.build(server);
    byte[] delta = delta(first, second);
    assertThrows(
        WrongBaseException.class,
        () ->
            DeltaReader.apply(
                in(delta), second, Caps.none(), server, new MemoryNodes(), PackListener.NONE));
  }

  @Test
  void stopsAtTheCapsOfTheRecord() {
    Packs packs = new Packs(7);
    packs.addWork("W/1", 30);
    byte[] bundle = bundle(packs.build(server));
    assertCapped(bundle, new Caps(0, 30, 1 << 20, 1 << 20));
    assertCapped(bundle, new Caps(1, 29, 1 << 20, 1 << 20));
    assertCapped(bundle, new Caps(1, 30, 100, 1 << 20));
    assertCapped(bundle, new Caps(1, 30, 1 << 20, 100));
  }

  private static void assertCapped(byte[] bundle, Caps caps) {
    assertThrows(
        CapExceededException.class,
        () -> BundleReader.read(in(bundle), caps, new MemoryNodes(), PackListener.NONE));
  }

  private byte[] bundle(Digest root) {
    return BundleWriter.write(server, COLLECTION, Packs.LANGUAGE, root, Effort.QUICK);
  }

  private byte[] delta(Digest from, Digest to) {
    return DeltaWriter.write(server, COLLECTION, Packs.LANGUAGE, from, to);
  }

  private Digest readBundle(Digest root, MemoryNodes client, Rows rows) throws IOException {
    return BundleReader.read(in(bundle(root)), Caps.none(), client, rows);
  }

  private Digest applyDelta(Digest from, Digest to, MemoryNodes client, Rows rows)
      throws IOException {
    return DeltaReader.apply(in(delta(from, to)), from, Caps.none(), client, client, rows);
  }

  private static ByteArrayInputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  /** What a client would keep in rows: one a section, unique by work and id. */
  private static final class Rows implements PackListener {
    private final TreeMap<String, Section> sections = new TreeMap<>();
    private final TreeMap<String, Digest> works = new TreeMap<>();

    @Override
    public void beginWork(ExpressionHead head) {}

    @Override
    public void sectionAdded(Symbol work, Section section, Digest digest, TextPieces pieces) {
      assertEquals(null, sections.put(work + "#" + section.id(), section));
    }

    @Override
    public void sectionRemoved(Symbol work, Section section, Digest digest) {
      assertEquals(section, sections.remove(work + "#" + section.id()));
    }

    @Override
    public void endWork(Stored work) {
      works.put(work.expression().symbol().value(), work.digest());
    }

    @Override
    public void workRemoved(Symbol work) {
      works.remove(work.value());
    }
  }
}
