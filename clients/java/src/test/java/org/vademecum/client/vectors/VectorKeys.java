package org.vademecum.client.vectors;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.key.SigningKey;

/** Keys to throw away, the same each time. */
final class VectorKeys {

  /** Ed25519 keys, one after another. */
  static Supplier<SigningKey> ed25519(String name) {
    SecureRandom random = new Repeated(name);
    return () -> SigningKey.generate(random);
  }

  static AsymmetricCipherKeyPair ec(String curve) {
    X9ECParameters named = CustomNamedCurves.getByName(curve);
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(new ECDomainParameters(named), random(curve)));
    return generator.generateKeyPair();
  }

  static AsymmetricCipherKeyPair rsa(int bits) {
    RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
    BigInteger exponent = BigInteger.valueOf(65_537);
    generator.init(new RSAKeyGenerationParameters(exponent, random("rsa" + bits), bits, 100));
    return generator.generateKeyPair();
  }

  /** Chance that is the same each time. */
  static SecureRandom random(String name) {
    return new Repeated(name);
  }

  /** A public key in PEM (RFC 7468 section 13). */
  static String pem(AsymmetricKeyParameter key) {
    try {
      byte[] der = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded();
      Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
      return "-----BEGIN PUBLIC KEY-----\n"
          + lines.encodeToString(der)
          + "\n-----END PUBLIC KEY-----\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A key as metadata carries it. */
  static JsonObject json(String type, String scheme, String value) {
    JsonObject keyval = new JsonObject();
    keyval.addProperty("public", value);
    JsonObject json = new JsonObject();
    json.addProperty("keytype", type);
    json.addProperty("scheme", scheme);
    json.add("keyval", keyval);
    return json;
  }

  /** SHA-256 of a name and a count, over and over. */
  private static final class Repeated extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final String name;
    private long count;

    Repeated(String name) {
      this.name = name;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      ByteBuffer out = ByteBuffer.wrap(bytes);
      while (out.hasRemaining()) {
        byte[] block = Digest.of((name + count++).getBytes(StandardCharsets.UTF_8)).toBytes();
        out.put(block, 0, Math.min(block.length, out.remaining()));
      }
    }
  }

  private VectorKeys() {}
}
