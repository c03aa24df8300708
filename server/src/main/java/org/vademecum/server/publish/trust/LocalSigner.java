package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.key.VerifyingKey;

/** Signs with a key that is at hand. */
public record LocalSigner(SigningKey key) implements OnlineSigner {
  @Override
  public VerifyingKey publicKey() {
    return key.publicKey();
  }

  @Override
  public Future<byte[]> sign(byte[] message) {
    return Future.succeededFuture(key.sign(message));
  }
}
