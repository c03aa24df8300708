package org.vademecum.server.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.store.embedded.EmbeddedStore;

/** On the embedded store in this process. */
@SuppressWarnings("NullAway.Init")
class EmbeddedContractTest extends Contracts {
  @TempDir static Path directory;
  private static EmbeddedDeployment deployment;

  private record EmbeddedDeployment(EmbeddedStore store) implements Deployment {
    @Override
    public String uri() {
      return store.uri();
    }

    @Override
    public void close() {
      store.close();
    }
  }

  @BeforeAll
  static void start() {
    deployment = new EmbeddedDeployment(EmbeddedStore.open(directory, 0));
    System.out.println("store contracts run on the embedded store in this process");
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
