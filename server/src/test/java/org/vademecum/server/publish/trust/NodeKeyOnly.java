package org.vademecum.server.publish.trust;

import java.util.Optional;
import org.vademecum.core.trust.key.SigningKey;

/** The keys of a node on which no people's keys are. */
record NodeKeyOnly(KeyFolder all) implements KeyFolder {
  @Override
  public OnlineSigner node() {
    return all.node();
  }

  @Override
  public Optional<SigningKey> find(String role) {
    return Optional.empty();
  }

  @Override
  public SigningKey findOrMake(String role) {
    throw new AssertionError("no key of " + role + " is to be made here");
  }

  @Override
  public boolean awaitsGiven() {
    return all.awaitsGiven();
  }

  @Override
  public Optional<byte[]> given(String role) {
    return all.given(role);
  }
}
