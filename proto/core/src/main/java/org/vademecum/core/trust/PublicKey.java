package org.vademecum.core.trust;

import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.vademecum.core.document.Digest;

/** An Ed25519 public key, known by the SHA-256 of its 32 bytes. */
public final class PublicKey {
  /** Length of a key, in bytes. */
  public static final int BYTES = 32;

  private final byte[] bytes;
  private final Ed25519PublicKeyParameters parameters;

  /** Takes the 32 bytes of a key; refuses those that are no point of the curve. */
  public PublicKey(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + key.length);
    }
    this.bytes = key.clone();
    this.parameters = new Ed25519PublicKeyParameters(bytes, 0);
  }

  public Digest keyId() {
    return Digest.of(bytes);
  }

  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Whether a signature of some bytes is by this key. */
  public boolean verifies(byte[] message, byte[] signature) {
    Ed25519Signer verifier = new Ed25519Signer();
    verifier.init(false, parameters);
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(signature);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "ed25519:" + Digest.fromBytes(bytes).hex();
  }
}
