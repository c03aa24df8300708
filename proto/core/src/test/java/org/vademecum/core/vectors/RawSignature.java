package org.vademecum.core.vectors;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.vademecum.core.trust.SigningKey;

/** Signatures over bytes without a context, which no reader takes. */
final class RawSignature {

  static byte[] of(SigningKey key, byte[] bytes) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, new Ed25519PrivateKeyParameters(key.seed(), 0));
    signer.update(bytes, 0, bytes.length);
    return signer.generateSignature();
  }

  private RawSignature() {}
}
