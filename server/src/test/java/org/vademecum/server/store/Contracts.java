package org.vademecum.server.store;

import org.junit.jupiter.api.Nested;

/** All contracts of the store, to run on one deployment. */
abstract class Contracts {

  abstract Deployment deployment();

  @Nested
  class Nodes extends NodeStoreContract {
    @Override
    protected Deployment deployment() {
      return Contracts.this.deployment();
    }
  }

  @Nested
  class Heads extends HeadStoreContract {
    @Override
    protected Deployment deployment() {
      return Contracts.this.deployment();
    }
  }

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

  @Nested
  class Editions extends EditionStoreContract {
    @Override
    protected Deployment deployment() {
      return Contracts.this.deployment();
    }
  }

  @Nested
  class Artifacts extends ArtifactStoreContract {
    @Override
    protected Deployment deployment() {
      return Contracts.this.deployment();
    }
  }
}
