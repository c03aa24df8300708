package org.vademecum.server.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
abstract class ClaimStoreContract extends StoreContract {
  private static final long NOW = 1_700_000_000_000L;
  private ClaimStore claims;

  @BeforeEach
  void open() {
    claims = stores.claims();
  }

  @Test
  void aClaimKeepsOthersOutWhileItLasts() {
    assertTrue(claim("a", NOW));
    assertFalse(claim("b", NOW + 59));
    assertTrue(claim("b", NOW + 60), "its node seems to be dead");
    assertFalse(claim("a", NOW + 61));
  }

  @Test
  void aClaimIsGivenUpByItsOwnNodeOnly() {
    assertTrue(claim("a", NOW));
    Await.get(claims.release("work", "b"));
    assertFalse(claim("b", NOW));
    Await.get(claims.release("work", "a"));
    assertTrue(claim("b", NOW));
  }

  private boolean claim(String node, long now) {
    return Await.get(claims.claim("work", node, now, now + 60));
  }
}
