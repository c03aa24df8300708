package org.vademecum.core.trust.metadata;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.vademecum.core.Mutations;

/**
 * Whatever a fuzzer makes of metadata is refused or says the same. No part of a normal run, which
 * has {@link SpoiledMetadataTest}: {@code JAZZER_FUZZ=1 mvn … -Dtest=SpoiledMetadataFuzz#edits}.
 */
class SpoiledMetadataFuzz {
  private static final List<SpoiledMetadata.Kind> KINDS = new SpoiledMetadata().kinds();

  @FuzzTest(maxDuration = "3h", maxExecutions = 2_000_000)
  void edits(byte[] edits) {
    for (SpoiledMetadata.Kind kind : KINDS) {
      kind.refuses(Mutations.edited(kind.file, edits));
    }
  }

  @FuzzTest(maxDuration = "3h", maxExecutions = 2_000_000)
  void bytes(byte[] bytes) {
    KINDS.forEach(kind -> kind.refuses(bytes));
  }
}
