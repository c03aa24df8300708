package org.vademecum.server.store;

import org.junit.jupiter.api.Nested;

/** All contracts of the store, to run on one deployment. */
abstract class Contracts extends SequentialContracts {

  @Nested
  class Concurrency extends ConcurrencyContract {
    @Override
    protected Deployment deployment() {
      return Contracts.this.deployment();
    }
  }

  @Nested
  class Sweeps extends SweepContract {
    @Override
    protected Deployment deployment() {
      return Contracts.this.deployment();
    }
  }
}
