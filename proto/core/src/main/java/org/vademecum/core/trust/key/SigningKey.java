package org.vademecum.core.trust.key;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.util.encoders.Hex;

/** An Ed25519 private key (RFC 8032). Never printed. */
public final class SigningKey {
  /** Length of the secret seed, in bytes. */
  public static final int SEED_BYTES = 32;

  private final Ed25519PrivateKeyParameters parameters;
  private final VerifyingKey publicKey;

  private SigningKey(Ed25519PrivateKeyParameters parameters) {
    this.parameters = parameters;
    this.publicKey =
        VerifyingKey.ed25519(Hex.toHexString(parameters.generatePublicKey().getEncoded()));
  }

  /** A new key. */
  public static SigningKey generate(SecureRandom random) {
    return new SigningKey(new Ed25519PrivateKeyParameters(random));
  }

  /** The key of a 32-byte seed (RFC 8032 section 5.1.5). */
  public static SigningKey fromSeed(byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
    }
    return new SigningKey(new Ed25519PrivateKeyParameters(seed, 0));
  }

  /** The secret seed, to be kept in a file that only the owner can read. */
  public byte[] seed() {
    return parameters.getEncoded();
  }

  public VerifyingKey publicKey() {
    return publicKey;
  }

  /** The signature of some bytes, 64 bytes. */
  public byte[] sign(byte[] message) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, parameters);
    signer.update(message, 0, message.length);
    return signer.generateSignature();
  }
}
