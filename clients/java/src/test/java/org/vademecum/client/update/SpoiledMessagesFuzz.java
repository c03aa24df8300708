package org.vademecum.client.update;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.vademecum.core.Bounded;
import org.vademecum.core.Mutations;

/**
 * Whatever a fuzzer makes of an edition record, a manifest or the catalogue is refused, and stolen
 * keys do not reach farther than their role. No part of a normal run, which has {@link
 * SpoiledMessagesTest}: {@code bin/fuzz}.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class SpoiledMessagesFuzz {
  private static final List<SpoiledMessages.Kind> KINDS = new SpoiledMessages().kinds();

  @FuzzTest(maxDuration = "3h", maxExecutions = 1_000_000)
  void edits(byte[] edits) {
    for (SpoiledMessages.Kind kind : KINDS) {
      Bounded.run(() -> kind.refuses(Mutations.edited(kind.bytes, edits)));
    }
  }

  @FuzzTest(maxDuration = "3h", maxExecutions = 1_000_000)
  void bytes(byte[] bytes) {
    KINDS.forEach(kind -> Bounded.run(() -> kind.refuses(bytes)));
  }
}
