package org.vademecum.core.trust.metadata;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.vademecum.core.Bounded;
import org.vademecum.core.Mutations;

/**
 * Whatever a fuzzer makes of metadata is refused or says the same. No part of a normal run, which
 * has {@link SpoiledMetadataTest}: {@code bin/fuzz}.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class SpoiledMetadataFuzz {
  private static final List<SpoiledMetadata.Kind> KINDS = new SpoiledMetadata().kinds();

  @FuzzTest(maxDuration = "3h", maxExecutions = 1_000_000)
  void edits(byte[] edits) {
    for (SpoiledMetadata.Kind kind : KINDS) {
      Bounded.run(() -> kind.refuses(Mutations.edited(kind.file, edits)));
    }
  }

  @FuzzTest(maxDuration = "3h", maxExecutions = 250_000)
  void bytes(byte[] bytes) {
    KINDS.forEach(kind -> Bounded.run(() -> kind.refuses(bytes)));
  }
}
