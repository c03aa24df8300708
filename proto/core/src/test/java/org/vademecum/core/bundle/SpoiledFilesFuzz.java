package org.vademecum.core.bundle;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.vademecum.core.Mutations;

/**
 * Whatever a fuzzer makes of a file is refused, or builds the promised root. No part of a normal
 * run, which has {@link SpoiledFilesTest}: {@code JAZZER_FUZZ=1 mvn …
 * -Dtest=SpoiledFilesFuzz#delta}.
 */
class SpoiledFilesFuzz {
  private static final SpoiledFiles FILES = new SpoiledFiles();

  @FuzzTest(maxDuration = "3h", maxExecutions = 2_000_000)
  void bundle(byte[] edits) throws IOException {
    FILES.refusesBundle(Mutations.edited(FILES.bundle, edits));
  }

  @FuzzTest(maxDuration = "3h", maxExecutions = 2_000_000)
  void delta(byte[] edits) throws IOException {
    FILES.refusesDelta(Mutations.edited(FILES.delta, edits));
  }
}
