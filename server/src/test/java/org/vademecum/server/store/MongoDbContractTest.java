package org.vademecum.server.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

/** On the MongoDB that MONGODB_URI names. */
class MongoDbContractTest extends Contracts {
  private static final @Nullable String URI = System.getenv("MONGODB_URI");

  private record Remote(String uri) implements Deployment {
    @Override
    public void close() {}
  }

  @BeforeAll
  static void requireServer() {
    System.out.println(
        URI == null
            ? "store contracts skipped on a real MongoDB: MONGODB_URI is not set"
            : "store contracts run on the MongoDB that MONGODB_URI names");
    assumeTrue(URI != null, "MONGODB_URI is not set");
  }

  @Override
  Deployment deployment() {
    return new Remote(String.valueOf(URI));
  }
}
