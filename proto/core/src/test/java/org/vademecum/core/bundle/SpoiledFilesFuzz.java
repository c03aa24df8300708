package org.vademecum.core.bundle;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.vademecum.core.Bounded;
import org.vademecum.core.Mutations;

/**
 * Whatever a fuzzer makes of a file is refused, or builds the promised root. No part of a normal
 * run, which has {@link SpoiledFilesTest}: {@code bin/fuzz}.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class SpoiledFilesFuzz {
  private static final SpoiledFiles FILES = new SpoiledFiles();

  @FuzzTest(maxDuration = "3h", maxExecutions = 500_000)
  void bundle(byte[] edits) throws IOException {
    Bounded.run(() -> FILES.refusesBundle(Mutations.edited(FILES.bundle, edits)));
  }

  @FuzzTest(maxDuration = "3h", maxExecutions = 500_000)
  void delta(byte[] edits) throws IOException {
    Bounded.run(() -> FILES.refusesDelta(Mutations.edited(FILES.delta, edits)));
  }
}
