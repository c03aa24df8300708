package org.vademecum.core.trust.key;

import com.google.gson.JsonObject;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.json.CanonicalJson;
import org.vademecum.core.trust.json.Fields;

/**
 * A public key as metadata carries it (TUF section 4.2). One whose type or scheme is unknown, or
 * whose value is no such key, is kept but verifies nothing.
 */
public final class VerifyingKey {
  private final JsonObject json;
  private final String identity;
  private final Verifier verifier;

  private VerifyingKey(Fields fields) {
    this.json = fields.object();
    String type = fields.text("keytype");
    String value = fields.fields("keyval").text("public");
    this.verifier = Verifier.of(type, fields.text("scheme"), value);
    this.identity = verifier.identity().isEmpty() ? type + " " + value : verifier.identity();
  }

  /** Reads a key. */
  public static VerifyingKey from(Fields fields) {
    return new VerifyingKey(fields);
  }

  /** An Ed25519 key. */
  static VerifyingKey ed25519(String hex) {
    JsonObject keyval = new JsonObject();
    keyval.addProperty("public", hex);
    JsonObject json = new JsonObject();
    json.addProperty("keytype", Verifier.ED25519);
    json.add("keyval", keyval);
    json.addProperty("scheme", Verifier.ED25519);
    return new VerifyingKey(Fields.of("key", json));
  }

  /** The key's id as reference implementations make it: SHA-256 of its canonical JSON, in hex. */
  public String id() {
    return Digest.of(CanonicalJson.bytes(json)).hex();
  }

  /** Whether it can verify anything: its kind is known, and its value is such a key. */
  public boolean isUsable() {
    return !verifier.identity().isEmpty();
  }

  /** Whether a signature of some bytes is by this key. */
  public boolean verifies(byte[] message, byte[] signature) {
    return verifier.check().verifies(message, signature);
  }

  /** As it stands in metadata. */
  public JsonObject json() {
    return json.deepCopy();
  }

  /** Keys are the same when their numbers are, however they are written and called. */
  @Override
  public boolean equals(Object other) {
    return other instanceof VerifyingKey key && identity.equals(key.identity);
  }

  @Override
  public int hashCode() {
    return identity.hashCode();
  }

  @Override
  public String toString() {
    return "key " + id();
  }
}
