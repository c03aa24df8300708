package org.vademecum.cli.keys;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many keys must sign from now on. */
final class ThresholdOptions {
  @Option(
      names = "--threshold",
      paramLabel = "N",
      description = "How many of the role's keys must sign from now on (default: as before).")
  private @Nullable Integer threshold;

  OptionalInt given() {
    return threshold == null ? OptionalInt.empty() : OptionalInt.of(threshold);
  }
}
