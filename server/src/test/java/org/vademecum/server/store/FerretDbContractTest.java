package org.vademecum.server.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * On FerretDB over SQLite: another server of the same protocol, slow and independent. Its updates
 * are not atomic (version 1.24 lets several of 16 compare-and-sets win), so it judges one caller at
 * a time.
 */
@SuppressWarnings("NullAway.Init")
class FerretDbContractTest extends SequentialContracts {
  @TempDir static Path directory;
  private static FerretDb deployment;

  @BeforeAll
  static void start() {
    Optional<Path> binary = FerretDb.find();
    System.out.println(
        binary.isPresent()
            ? "store contracts run on FerretDB, those with concurrent callers excepted: it is not atomic"
            : "store contracts skipped on FerretDB: none on PATH or in VADEMECUM_FERRETDB");
    assumeTrue(binary.isPresent(), "no ferretdb");
    deployment = FerretDb.start(binary.orElseThrow(), directory);
  }

  @AfterAll
  static void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  @Override
  Deployment deployment() {
    return deployment;
  }
}
