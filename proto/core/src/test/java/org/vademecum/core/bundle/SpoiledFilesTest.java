package org.vademecum.core.bundle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vademecum.core.Mutations;

class SpoiledFilesTest {
  private final SpoiledFiles files = new SpoiledFiles();
  private final Random random = new Random(6);

  @Test
  void aSpoiledBundleIsRefusedOrBuildsThePromisedRoot() throws IOException {
    int refused = 0;
    for (int round = 0; round < Mutations.ROUNDS; round++) {
      byte[] bad = Mutations.mutate(random, files.bundle, files.delta);
      refused += files.refusesBundle(bad) ? 1 : 0;
    }
    assertTrue(refused > Mutations.ROUNDS * 0.9, "refused " + refused);
  }

  @Test
  void aSpoiledDeltaIsRefusedOrBuildsThePromisedRoot() throws IOException {
    int refused = 0;
    for (int round = 0; round < Mutations.ROUNDS; round++) {
      byte[] bad = Mutations.mutate(random, files.delta, files.bundle);
      refused += files.refusesDelta(bad) ? 1 : 0;
    }
    assertTrue(refused > Mutations.ROUNDS * 0.9, "refused " + refused);
  }
}
