package org.vademecum.server.store;

import org.junit.jupiter.api.Nested;

/** The contracts of the store for one caller at a time. */
abstract class SequentialContracts {

  abstract Deployment deployment();

  @Nested
  class Nodes extends NodeStoreContract {
    @Override
    protected Deployment deployment() {
      return SequentialContracts.this.deployment();
    }
  }

  @Nested
  class Heads extends HeadStoreContract {
    @Override
    protected Deployment deployment() {
      return SequentialContracts.this.deployment();
    }
  }

  @Nested
  class Editions extends EditionStoreContract {
    @Override
    protected Deployment deployment() {
      return SequentialContracts.this.deployment();
    }
  }

  @Nested
  class Attachments extends AttachmentStoreContract {
    @Override
    protected Deployment deployment() {
      return SequentialContracts.this.deployment();
    }
  }

  @Nested
  class Artifacts extends ArtifactStoreContract {
    @Override
    protected Deployment deployment() {
      return SequentialContracts.this.deployment();
    }
  }

  @Nested
  class Claims extends ClaimStoreContract {
    @Override
    protected Deployment deployment() {
      return SequentialContracts.this.deployment();
    }
  }

  @Nested
  class Fleet extends FleetStoreContract {
    @Override
    protected Deployment deployment() {
      return SequentialContracts.this.deployment();
    }
  }

  @Nested
  class TrustMetadata extends MetadataStoreContract {
    @Override
    protected Deployment deployment() {
      return SequentialContracts.this.deployment();
    }
  }
}
