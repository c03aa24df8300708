package org.vademecum.client.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.vademecum.core.trust.key.SigningKey;

/** Keys with their ids, and which of them are one key written in two ways. */
final class KeyVectors {
  static final SigningKey ED25519 = VectorKeys.ed25519("keys").get();
  static final AsymmetricCipherKeyPair P256 = VectorKeys.ec("secp256r1");
  static final AsymmetricCipherKeyPair P384 = VectorKeys.ec("secp384r1");
  static final AsymmetricCipherKeyPair RSA = VectorKeys.rsa(2048);

  /** Keys and their ids. */
  static JsonArray ids() {
    JsonArray vectors = new JsonArray();
    for (JsonObject key : keys()) {
      JsonObject vector = new JsonObject();
      vector.add("key", key);
      vector.addProperty("id", TrustRules.key(key).id());
      vectors.add(vector);
    }
    return vectors;
  }

  private static JsonObject[] keys() {
    JsonObject further = ED25519.publicKey().json();
    further.addProperty("x-owner", "Zo\u00eb");
    return new JsonObject[] {
      ED25519.publicKey().json(),
      upper(),
      further,
      VectorKeys.json("ecdsa", "ecdsa-sha2-nistp256", pem(P256)),
      VectorKeys.json("rsa", "rsassa-pss-sha256", pem(RSA)),
      VectorKeys.json("future", "future", "\"\\\u2028"),
    };
  }

  /** Pairs of keys: a key counts once, whatever it is called. */
  static JsonArray same() {
    JsonArray vectors = new JsonArray();
    JsonObject ed25519 = ED25519.publicKey().json();
    JsonObject p256 = VectorKeys.json("ecdsa", "ecdsa-sha2-nistp256", pem(P256));
    JsonObject pss = VectorKeys.json("rsa", "rsassa-pss-sha256", pem(RSA));
    vectors.add(pair(true, ed25519, upper()));
    vectors.add(
        pair(
            true,
            p256,
            VectorKeys.json(
                "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256", pem(P256).replace("\n", "\r\n"))));
    vectors.add(pair(true, pss, VectorKeys.json("rsa", "rsa-pkcs1v15-sha512", pem(RSA))));
    vectors.add(pair(false, p256, VectorKeys.json("ecdsa", "ecdsa-sha2-nistp384", pem(P384))));
    vectors.add(pair(false, ed25519, VectorKeys.json("ed25519", "ed25519", "00".repeat(32))));
    return vectors;
  }

  private static JsonObject upper() {
    String hex = ED25519.publicKey().json().getAsJsonObject("keyval").get("public").getAsString();
    return VectorKeys.json("ed25519", "ed25519", hex.toUpperCase(Locale.ROOT));
  }

  static String pem(AsymmetricCipherKeyPair pair) {
    return VectorKeys.pem(pair.getPublic());
  }

  private static JsonObject pair(boolean same, JsonObject one, JsonObject other) {
    JsonObject vector = new JsonObject();
    vector.addProperty("same", same);
    vector.add("one", one);
    vector.add("other", other);
    return vector;
  }

  private KeyVectors() {}
}
