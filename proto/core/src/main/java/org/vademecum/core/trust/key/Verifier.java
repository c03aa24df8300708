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

/** Checks signatures by one key under one scheme. */
interface Verifier {
  String ED25519 = "ed25519";

  /** Verifies nothing. */
  Verifier NONE = (message, signature) -> false;

  boolean verifies(byte[] message, byte[] signature);

  /** What a key of metadata verifies with; {@link #NONE} where it cannot be used. */
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
    return (message, signature) -> {
      Ed25519Signer signer = new Ed25519Signer();
      signer.init(false, key);
      return signature.length == 64 && verifies(signer, message, signature);
    };
  }

  private static Verifier ecdsa(String scheme, String pem) throws IOException {
    AsymmetricKeyParameter key = key(pem);
    Optional<Digest> digest =
        scheme.startsWith("ecdsa-sha2-nistp") ? digest(ecdsaBits(scheme)) : Optional.empty();
    if (!(key instanceof ECPublicKeyParameters) || !digest.isPresent()) {
      return NONE;
    }
    return (message, signature) -> {
      DSADigestSigner signer =
          new DSADigestSigner(new ECDSASigner(), digest(ecdsaBits(scheme)).get());
      signer.init(false, key);
      return verifies(signer, message, signature);
    };
  }

  private static String ecdsaBits(String scheme) {
    return switch (scheme) {
      case "ecdsa-sha2-nistp256" -> "256";
      case "ecdsa-sha2-nistp384" -> "384";
      default -> "";
    };
  }

  private static Verifier rsa(String scheme, String pem) throws IOException {
    AsymmetricKeyParameter key = key(pem);
    String bits = scheme.substring(scheme.lastIndexOf('-') + 1).replace("sha", "");
    boolean pss = scheme.startsWith("rsassa-pss-sha");
    boolean pkcs1 = scheme.startsWith("rsa-pkcs1v15-sha");
    if (!(key instanceof RSAKeyParameters) || !digest(bits).isPresent() || !(pss || pkcs1)) {
      return NONE;
    }
    return (message, signature) -> {
      Digest digest = digest(bits).get();
      Signer signer =
          pss
              ? new PSSSigner(new RSABlindedEngine(), digest, digest.getDigestSize())
              : new RSADigestSigner(digest);
      signer.init(false, key);
      return verifies(signer, message, signature);
    };
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

  private static boolean verifies(Signer signer, byte[] message, byte[] signature) {
    try {
      signer.update(message, 0, message.length);
      return signer.verifySignature(signature);
    } catch (RuntimeException e) {
      return false;
    }
  }
}
