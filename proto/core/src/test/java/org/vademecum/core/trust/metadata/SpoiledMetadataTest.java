package org.vademecum.core.trust.metadata;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vademecum.core.Mutations;

class SpoiledMetadataTest {
  private final List<SpoiledMetadata.Kind> kinds = new SpoiledMetadata().kinds();
  private final Random random = new Random(7);

  @Test
  void metadataAsItWasSignedIsTaken() {
    kinds.forEach(kind -> assertFalse(kind.refuses(kind.file)));
  }

  @Test
  void spoiledMetadataIsRefusedOrSaysTheSame() {
    int refused = 0;
    for (int round = 0; round < Mutations.ROUNDS; round++) {
      SpoiledMetadata.Kind kind = kinds.get(round % kinds.size());
      byte[] other = kinds.get(random.nextInt(kinds.size())).file;
      refused += kind.refuses(Mutations.mutate(random, kind.file, other)) ? 1 : 0;
    }
    assertTrue(refused > Mutations.ROUNDS * 0.9, "refused " + refused);
  }
}
