package org.vademecum.server.publish.trust;

import java.time.Clock;

/**
 * What a node signs the library's metadata with.
 *
 * @param keys the private keys that it has
 * @param expiries how long what is signed is to be believed
 */
public record TrustKeys(KeyFolder keys, Expiries expiries) {

  /** Signs by a clock. */
  public Signer signer(Clock clock) {
    return new Signer(keys, expiries, clock);
  }
}
