package org.vademecum.core.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vademecum.core.bundle.BundleException;
import org.vademecum.core.bundle.CapExceededException;
import org.vademecum.core.bundle.Caps;
import org.vademecum.core.bundle.WrongBaseException;
import org.vademecum.core.bundle.WrongRootException;

class TamperedVectorsTest {
  private static final long SECOND = 1_000_000_000;
  private static final long MOST_MEMORY = 128 << 20;

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private ReadPacks packs;

  private interface Reading {
    void read() throws IOException;
  }

  @BeforeEach
  void readBases() throws IOException {
    packs = new ReadPacks();
    for (JsonObject bundle : VectorFiles.read("files.json", "bundles")) {
      packs.bundle(bundle.get("pack").getAsString(), ReadPacks.file(bundle), Caps.none());
    }
    for (JsonObject delta : VectorFiles.read("files.json", "deltas")) {
      String to = delta.get("to").getAsString();
      packs.delta(delta.get("from").getAsString(), to, ReadPacks.file(delta), Caps.none());
    }
  }

  @Test
  void bundlesAreRefused() throws IOException {
    for (JsonObject vector : VectorFiles.read("tampered.json", "bundles")) {
      Caps caps = ReadPacks.caps(vector);
      assertRefused(vector, () -> packs.bundle("none", file(vector), caps));
    }
  }

  @Test
  void deltasAreRefused() throws IOException {
    for (JsonObject vector : VectorFiles.read("tampered.json", "deltas")) {
      String base = vector.get("base").getAsString();
      Caps caps = ReadPacks.caps(vector);
      assertRefused(vector, () -> packs.delta(base, "none", file(vector), caps));
    }
  }

  @Test
  void whatIsOddAndHarmlessIsRead() throws IOException {
    for (JsonObject vector : VectorFiles.read("tampered.json", "harmless")) {
      String pack = vector.get("base").getAsString();
      assertEquals(
          packs.pack(pack).get("root").getAsString(),
          packs.bundle(pack, file(vector), ReadPacks.caps(vector)).hex(),
          vector.toString());
    }
  }

  @Test
  void everyChangedBitOfTheExampleIsRefusedOrHarmless() throws IOException {
    byte[] example = Files.readAllBytes(VectorFiles.path("files/example.thorough.vdb"));
    String root = packs.pack("example").get("root").getAsString();
    Caps caps = ReadPacks.caps(packs.pack("example"));
    int refused = 0;
    for (int bit = 0; bit < 8 * example.length; bit++) {
      byte[] changed = example.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        assertEquals(root, packs.bundle("example", changed, caps).hex());
      } catch (BundleException expected) {
        refused++;
      }
    }
    assertTrue(refused > 7 * example.length, "refused " + refused);
  }

  private static byte[] file(JsonObject vector) {
    return Base64.getDecoder().decode(vector.get("file").getAsString());
  }

  private void assertRefused(JsonObject vector, Reading reading) {
    long time = thread.getCurrentThreadCpuTime();
    long memory = thread.getCurrentThreadAllocatedBytes();
    BundleException refusal =
        assertThrows(BundleException.class, reading::read, vector.get("why").getAsString());
    long used = thread.getCurrentThreadAllocatedBytes() - memory;
    assertEquals(vector.get("refusal").getAsString(), kind(refusal), vector + " " + refusal);
    assertTrue(thread.getCurrentThreadCpuTime() - time < SECOND, vector + " takes too long");
    assertTrue(used < MOST_MEMORY, vector + " takes " + used + " bytes");
  }

  private static String kind(BundleException refusal) {
    if (refusal instanceof CapExceededException) {
      return Tampered.CAP;
    }
    if (refusal instanceof WrongBaseException) {
      return Tampered.BASE;
    }
    return refusal instanceof WrongRootException ? Tampered.ROOT : Tampered.MALFORMED;
  }
}
