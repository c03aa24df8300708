package org.vademecum.client.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.util.BigIntegers;
import org.bouncycastle.util.encoders.Hex;

/** Signatures that are good, and such as must not count. */
final class SignatureVectors {
  private static final byte[] MESSAGE = "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER = "{\"a\":\"e\"}".getBytes(StandardCharsets.UTF_8);

  private final JsonArray vectors = new JsonArray();

  static JsonArray all() {
    SignatureVectors signatures = new SignatureVectors();
    signatures.ed25519();
    signatures.ecdsa();
    signatures.rsa();
    return signatures.vectors;
  }

  private void ed25519() {
    JsonObject key = KeyVectors.ED25519.publicKey().json();
    byte[] good = KeyVectors.ED25519.sign(MESSAGE);
    goodAndSpoiled("ed25519", key, good);
    add("ed25519, s not reduced", key, MESSAGE, unreduced(good), false);
    add("ed25519 under a scheme of another kind", scheme(key, "ed448"), MESSAGE, good, false);
    JsonObject noKey = VectorKeys.json("ed25519", "ed25519", "zz");
    add("a key that is no hexadecimal", noKey, MESSAGE, good, false);
    JsonObject noPoint = VectorKeys.json("ed25519", "ed25519", "02" + "00".repeat(31));
    add("a key that is no point", noPoint, MESSAGE, good, false);
    add("a kind that nobody knows", VectorKeys.json("future", "x", ""), MESSAGE, good, false);
  }

  private void ecdsa() {
    String p256 = "ecdsa-sha2-nistp256";
    String p384 = "ecdsa-sha2-nistp384";
    JsonObject key = VectorKeys.json("ecdsa", p256, KeyVectors.pem(KeyVectors.P256));
    byte[] good = ecdsa(KeyVectors.P256, new SHA256Digest());
    goodAndSpoiled("ecdsa, P-256", key, good);
    add("ecdsa, the type named like the scheme", type(key, p256), MESSAGE, good, true);
    add("ecdsa, r and s without DER", key, MESSAGE, plain(good, 32), false);
    JsonObject longer = VectorKeys.json("ecdsa", p384, KeyVectors.pem(KeyVectors.P384));
    goodAndSpoiled("ecdsa, P-384", longer, ecdsa(KeyVectors.P384, new SHA384Digest()));
    byte[] mixed = ecdsa(KeyVectors.P384, new SHA256Digest());
    add("ecdsa, a key on another curve", scheme(longer, p256), MESSAGE, mixed, false);
    add("ecdsa, a scheme of another curve", scheme(key, p384), MESSAGE, good, false);
    add("ecdsa under an RSA scheme", scheme(key, "rsassa-pss-sha256"), MESSAGE, good, false);
  }

  private void rsa() {
    String pem = KeyVectors.pem(KeyVectors.RSA);
    JsonObject pss = VectorKeys.json("rsa", "rsassa-pss-sha256", pem);
    byte[] good = pss(32);
    goodAndSpoiled("rsa, PSS", pss, good);
    add("rsa, PSS without salt", pss, MESSAGE, pss(0), false);
    JsonObject pkcs1 = VectorKeys.json("rsa", "rsa-pkcs1v15-sha256", pem);
    byte[] older = rsa(KeyVectors.RSA, new SHA256Digest());
    goodAndSpoiled("rsa, PKCS #1", pkcs1, older);
    byte[] longer = rsa(KeyVectors.RSA, new SHA512Digest());
    add("rsa, SHA-512", scheme(pkcs1, "rsa-pkcs1v15-sha512"), MESSAGE, longer, true);
    add("rsa, PSS under the other scheme", pkcs1, MESSAGE, good, false);
    add("rsa, PKCS #1 under the other scheme", pss, MESSAGE, older, false);
    byte[] weak = rsa(KeyVectors.RSA, new SHA1Digest());
    add("rsa, SHA-1", scheme(pkcs1, "rsa-pkcs1v15-sha1"), MESSAGE, weak, false);
    add("rsa under a kind that nobody knows", type(pkcs1, "future"), MESSAGE, older, false);
    AsymmetricCipherKeyPair little = VectorKeys.rsa(1024);
    JsonObject little1024 = VectorKeys.json("rsa", "rsa-pkcs1v15-sha256", KeyVectors.pem(little));
    add("rsa of 1024 bits", little1024, MESSAGE, rsa(little, new SHA256Digest()), false);
  }

  private void goodAndSpoiled(String what, JsonObject key, byte[] good) {
    add(what, key, MESSAGE, good, true);
    add(what + ", of another message", key, OTHER, good, false);
    byte[] spoiled = good.clone();
    spoiled[good.length - 1] ^= 1;
    add(what + ", spoiled at its end", key, MESSAGE, spoiled, false);
    byte[] begun = good.clone();
    begun[good.length / 4] ^= 1;
    add(what + ", spoiled farther in", key, MESSAGE, begun, false);
    add(what + ", cut off", key, MESSAGE, Arrays.copyOf(good, good.length - 1), false);
    add(what + ", empty", key, MESSAGE, new byte[0], false);
  }

  private void add(String what, JsonObject key, byte[] message, byte[] signature, boolean good) {
    JsonObject vector = new JsonObject();
    vector.addProperty("what", what);
    vector.addProperty("good", good);
    vector.add("key", key);
    vector.addProperty("message", new String(message, StandardCharsets.UTF_8));
    vector.addProperty("sig", Hex.toHexString(signature));
    vectors.add(vector);
  }

  private static JsonObject type(JsonObject key, String type) {
    JsonObject other = key.deepCopy();
    other.addProperty("keytype", type);
    return other;
  }

  private static JsonObject scheme(JsonObject key, String scheme) {
    JsonObject other = key.deepCopy();
    other.addProperty("scheme", scheme);
    return other;
  }

  private static byte[] ecdsa(AsymmetricCipherKeyPair pair, Digest digest) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    return sign(new DSADigestSigner(signer, digest), pair.getPrivate());
  }

  private static byte[] rsa(AsymmetricCipherKeyPair pair, Digest digest) {
    return sign(new RSADigestSigner(digest), pair.getPrivate());
  }

  private static byte[] pss(int salt) {
    PSSSigner signer = new PSSSigner(new RSABlindedEngine(), new SHA256Digest(), salt);
    return sign(
        signer,
        new ParametersWithRandom(KeyVectors.RSA.getPrivate(), VectorKeys.random("salt" + salt)));
  }

  private static byte[] sign(Signer signer, CipherParameters key) {
    try {
      signer.init(true, key);
      signer.update(MESSAGE, 0, MESSAGE.length);
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The two numbers of an ECDSA signature one behind the other, as WebCrypto has them. */
  private static byte[] plain(byte[] der, int bytes) {
    ASN1Sequence numbers = ASN1Sequence.getInstance(der);
    BigInteger r = ASN1Integer.getInstance(numbers.getObjectAt(0)).getValue();
    BigInteger s = ASN1Integer.getInstance(numbers.getObjectAt(1)).getValue();
    byte[] both = Arrays.copyOf(BigIntegers.asUnsignedByteArray(bytes, r), 2 * bytes);
    System.arraycopy(BigIntegers.asUnsignedByteArray(bytes, s), 0, both, bytes, bytes);
    return both;
  }

  /** The same signature with the group's order added to s (RFC 8032 section 5.1.7). */
  private static byte[] unreduced(byte[] good) {
    BigInteger order =
        BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    byte[] s = reversed(Arrays.copyOfRange(good, 32, 64));
    byte[] larger = BigIntegers.asUnsignedByteArray(32, new BigInteger(1, s).add(order));
    byte[] changed = good.clone();
    System.arraycopy(reversed(larger), 0, changed, 32, 32);
    return changed;
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private SignatureVectors() {}
}
