package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import org.vademecum.core.trust.key.VerifyingKey;

/** A node's own key, wherever it lies: in a file, or where it can only be used and not be read. */
public interface OnlineSigner {

  /** Its public half. */
  VerifyingKey publicKey();

  /**
   * Signs some bytes, as the scheme of the public key says; fails with {@link
   * org.vademecum.server.publish.fault.SignerUnavailableException}.
   */
  Future<byte[]> sign(byte[] message);
}
