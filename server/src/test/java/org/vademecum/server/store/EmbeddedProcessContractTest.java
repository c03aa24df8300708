package org.vademecum.server.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.store.embedded.StoreProcess;

/** On the embedded store as a process of its own. */
@SuppressWarnings("NullAway.Init")
class EmbeddedProcessContractTest extends Contracts {
  @TempDir static Path directory;
  private static StoreProcess deployment;

  @BeforeAll
  static void start() {
    deployment = new StoreProcess(directory);
    System.out.println("store contracts run on the embedded store as a process of its own");
  }

  @AfterAll
  static void stop() {
    deployment.close();
  }

  @Override
  Deployment deployment() {
    return deployment;
  }
}
