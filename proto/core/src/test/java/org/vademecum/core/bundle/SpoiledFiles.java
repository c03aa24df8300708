package org.vademecum.core.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.MemoryNodes;

/** A bundle and a delta to be spoiled, and what a reader must make of whatever comes of it. */
final class SpoiledFiles {
  private static final Caps CAPS = new Caps(10, 1000, 1 << 20, 1 << 20);

  final byte[] bundle;
  final byte[] delta;
  private final MemoryNodes server = new MemoryNodes();
  private final Digest first;
  private final Digest second;

  SpoiledFiles() {
    Packs packs = new Packs(5);
    packs.addWork("W/1", 30);
    packs.addWork("W/2", 4);
    first = packs.build(server);
    packs.edit("W/1", 3);
    packs.insertFirst("W/1");
    packs.copy("W/2", "X/1");
    second = packs.build(server);
    bundle = BundleWriter.write(server, "guides", Packs.LANGUAGE, second, Effort.QUICK);
    delta = DeltaWriter.write(server, "guides", Packs.LANGUAGE, first, second);
  }

  /** A bundle is refused, or builds the root that was promised; whether it was refused. */
  boolean refusesBundle(byte[] bad) throws IOException {
    try {
      MemoryNodes device = new MemoryNodes();
      Digest root = BundleReader.read(in(bad), CAPS, device, PackListener.NONE);
      assertEquals(second, root);
      return false;
    } catch (BundleException expected) {
      return true;
    }
  }

  /** The same of a delta. */
  boolean refusesDelta(byte[] bad) throws IOException {
    try {
      Digest root = DeltaReader.apply(in(bad), first, CAPS, server, server, PackListener.NONE);
      assertEquals(second, root);
      return false;
    } catch (BundleException expected) {
      return true;
    }
  }

  private static ByteArrayInputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
