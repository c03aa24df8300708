package org.vademecum.core.trust.metadata;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.util.encoders.Hex;
import org.vademecum.core.trust.json.CanonicalJson;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.json.JsonReading;
import org.vademecum.core.trust.key.SigningKey;

/**
 * Metadata with its signatures (TUF section 4.2.1). A signature covers the canonical form of what
 * is signed, fields unknown here included.
 */
public final class Envelope {
  /** Most signatures that are looked at. */
  public static final int MOST_SIGNATURES = 64;

  private final JsonObject signed;
  private final List<Signature> signatures;

  private Envelope(JsonObject signed, List<Signature> signatures) {
    this.signed = signed;
    this.signatures = List.copyOf(signatures);
  }

  /**
   * A signature.
   *
   * @param hex its bytes; one that is no hex is by nobody
   */
  public record Signature(String keyId, String hex) {
    byte[] bytes() {
      try {
        return Hex.decodeStrict(hex);
      } catch (RuntimeException e) {
        return new byte[0];
      }
    }
  }

  /** Metadata that nobody has signed yet. */
  public static Envelope of(Metadata metadata) {
    return new Envelope(metadata.toJson(), List.of());
  }

  /** Reads the bytes of a metadata file, in which a key may sign once (TUF section 4.2.1). */
  public static Envelope parse(byte[] json) {
    Fields fields = Fields.of("metadata", JsonReading.object(json));
    List<Signature> signatures =
        fields.list("signatures", one -> new Signature(one.text("keyid"), one.text("sig")));
    if (signatures.size() > MOST_SIGNATURES) {
      throw fields.malformed(
          "it has " + signatures.size() + " signatures, at most " + MOST_SIGNATURES);
    }
    if (signatures.stream().map(Signature::keyId).distinct().count() < signatures.size()) {
      throw fields.malformed("one key signed it twice");
    }
    return new Envelope(fields.fields("signed").object(), signatures);
  }

  /** The fields that are signed. */
  public Fields signed() {
    return Fields.of("signed", signed);
  }

  /** The bytes that signatures cover. */
  public byte[] signedBytes() {
    return CanonicalJson.bytes(signed);
  }

  public List<Signature> signatures() {
    return signatures;
  }

  /** The same with one more signature; a key signs once. */
  public Envelope signedBy(SigningKey key) {
    return with(new Signature(key.publicKey().id(), Hex.toHexString(key.sign(signedBytes()))));
  }

  /** The same with one more signature, in place of one by the same key. */
  public Envelope with(Signature added) {
    Map<String, Signature> byKey = new LinkedHashMap<>();
    signatures.forEach(one -> byKey.put(one.keyId(), one));
    byKey.put(added.keyId(), added);
    return new Envelope(signed, new ArrayList<>(byKey.values()));
  }

  /**
   * The bytes of a metadata file: canonical JSON too but for control characters, so that the same
   * has the same digest.
   */
  public byte[] toBytes() {
    JsonArray list = new JsonArray();
    for (Signature signature : signatures) {
      JsonObject one = new JsonObject();
      one.addProperty("keyid", signature.keyId());
      one.addProperty("sig", signature.hex());
      list.add(one);
    }
    JsonObject file = new JsonObject();
    file.add("signatures", list);
    file.add("signed", signed);
    return CanonicalJson.readable(file);
  }
}
