package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vademecum.core.Mutations;

class SpoiledMessagesTest {
  private final List<SpoiledMessages.Kind> kinds = new SpoiledMessages().kinds();
  private final Random random = new Random(8);

  @Test
  void messagesAsTheyWerePublishedAreTaken() {
    for (SpoiledMessages.Kind kind : kinds) {
      assertFalse(kind.refusesOnItsWay(kind.bytes), kind.name);
      assertFalse(kind.refusesWithStolenKeys(kind.bytes), kind.name);
    }
  }

  @Test
  void aSpoiledMessageIsRefusedAndStolenKeysDoNotReachFartherThanTheirRole() {
    int refused = 0;
    for (int round = 0; round < Mutations.ROUNDS; round++) {
      SpoiledMessages.Kind kind = kinds.get(round % kinds.size());
      byte[] other = kinds.get(random.nextInt(kinds.size())).bytes;
      refused += kind.refuses(Mutations.mutate(random, kind.bytes, other)) ? 1 : 0;
    }
    assertTrue(refused > Mutations.ROUNDS * 0.9, "refused " + refused);
  }
}
