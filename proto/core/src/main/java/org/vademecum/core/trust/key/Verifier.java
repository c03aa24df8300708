package org.vademecum.core.trust.key;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.util.encoders.Base64;
import org.bouncycastle.util.encoders.Hex;

/**
 * Checks signatures by one key under one scheme.
 *
 * @param identity the key itself, however it is written; empty where it cannot be used
 */
record Verifier(String identity, Check check) {
  static final String ED25519 = "ed25519";

  /** Shortest modulus of an RSA key, in bits (NIST SP 800-131A). */
  private static final int LEAST_RSA_BITS = 2048;

  private static final Verifier NONE = new Verifier("", (message, signature) -> false);

  /** Whether a signature of some bytes is good. */
  @FunctionalInterface
  interface Check {
    boolean verifies(byte[] message, byte[] signature);
  }

  /** What a key of metadata verifies with; nothing where it cannot be used. */
  static Verifier of(String type, String scheme, String value) {
    try {
      return switch (type) {
        case ED25519 -> scheme.equals(ED25519) ? ed25519(value) : NONE;
        case "ecdsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384" -> ecdsa(scheme, value);
        case "rsa" -> rsa(scheme, value);
        default -> NONE;
      };
    } catch (IOException | RuntimeException e) {
      return NONE;
    }
  }

  private static Verifier ed25519(String hex) {
    Ed25519PublicKeyParameters key = new Ed25519PublicKeyParameters(Hex.decodeStrict(hex));
    return new Verifier(
        ED25519 + " " + Hex.toHexString(key.getEncoded()),
        (message, signature) ->
            signature.length == 64 && verifies(new Ed25519Signer(), key, message, signature));
  }

  private static Verifier ecdsa(String scheme, String pem) throws IOException {
    int bits = ecdsaBits(scheme);
    if (!(key(pem) instanceof ECPublicKeyParameters key)
        || key.getParameters().getCurve().getFieldSize() != bits) {
      return NONE;
    }
    return new Verifier(
        "ecdsa " + Hex.toHexString(key.getQ().getEncoded(false)),
        (message, signature) ->
            verifies(
                new DSADigestSigner(new ECDSASigner(), digest("" + bits).get()),
                key,
                message,
                signature));
  }

  private static int ecdsaBits(String scheme) {
    return switch (scheme) {
      case "ecdsa-sha2-nistp256" -> 256;
      case "ecdsa-sha2-nistp384" -> 384;
      default -> 0;
    };
  }

  private static Verifier rsa(String scheme, String pem) throws IOException {
    String bits = scheme.substring(scheme.lastIndexOf('-') + 1).replace("sha", "");
    boolean pss = scheme.startsWith("rsassa-pss-sha");
    boolean pkcs1 = scheme.startsWith("rsa-pkcs1v15-sha");
    if (!(key(pem) instanceof RSAKeyParameters key)
        || key.getModulus().bitLength() < LEAST_RSA_BITS
        || !digest(bits).isPresent()
        || !(pss || pkcs1)) {
      return NONE;
    }
    return new Verifier(
        "rsa " + key.getModulus() + " " + key.getExponent(),
        (message, signature) ->
            verifies(rsaSigner(pss, digest(bits).get()), key, message, signature));
  }

  private static Signer rsaSigner(boolean pss, Digest digest) {
    return pss
        ? new PSSSigner(new RSABlindedEngine(), digest, digest.getDigestSize())
        : new RSADigestSigner(digest);
  }

  private static Optional<Digest> digest(String bits) {
    return switch (bits) {
      case "224" -> Optional.of(new SHA224Digest());
      case "256" -> Optional.of(new SHA256Digest());
      case "384" -> Optional.of(new SHA384Digest());
      case "512" -> Optional.of(new SHA512Digest());
      default -> Optional.empty();
    };
  }

  /** A key in PEM, as SubjectPublicKeyInfo (RFC 7468 section 13). */
  private static AsymmetricKeyParameter key(String pem) throws IOException {
    String base64 =
        pem.replace("-----BEGIN PUBLIC KEY-----", "")
            .replace("-----END PUBLIC KEY-----", "")
            .replaceAll("\\s", "");
    return PublicKeyFactory.createKey(Base64.decode(base64));
  }

  private static boolean verifies(
      Signer signer, AsymmetricKeyParameter key, byte[] message, byte[] signature) {
    try {
      signer.init(false, key);
      signer.update(message, 0, message.length);
      return signer.verifySignature(signature);
    } catch (RuntimeException e) {
      return false;
    }
  }
}
