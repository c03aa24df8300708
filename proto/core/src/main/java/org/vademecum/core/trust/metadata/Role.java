package org.vademecum.core.trust.metadata;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.key.VerifyingKey;

/**
 * Who may sign a kind of metadata.
 *
 * @param keyIds the keys, by the ids that they have beside this role
 * @param threshold how many of them must sign
 */
public record Role(List<String> keyIds, int threshold) {
  public Role {
    keyIds = List.copyOf(keyIds);
  }

  /** Reads a role's fields. */
  public static Role from(Fields fields) {
    List<String> ids = fields.texts("keyids");
    if (new HashSet<>(ids).size() != ids.size()) {
      throw fields.malformed("a key stands twice in it");
    }
    return new Role(ids, (int) Math.min(fields.number("threshold", 1), Integer.MAX_VALUE));
  }

  /** As it stands in metadata. */
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.add("keyids", Metadata.array(keyIds));
    json.addProperty("threshold", threshold);
    return json;
  }

  /**
   * The keys of this role that signed. A key counts once, whatever ids it goes by and however often
   * it signed; signatures by others, wrong or of unknown kinds do not count.
   */
  public Set<VerifyingKey> signers(Envelope envelope, Map<String, VerifyingKey> keys) {
    Map<String, VerifyingKey> own = new HashMap<>(keys);
    own.keySet().retainAll(keyIds);
    byte[] message = envelope.signedBytes();
    Set<VerifyingKey> signers = new HashSet<>();
    for (Envelope.Signature signature : envelope.signatures()) {
      VerifyingKey key = own.get(signature.keyId());
      if (key != null && key.verifies(message, signature.bytes())) {
        signers.add(key);
      }
    }
    return signers;
  }

  /** Whether as many keys signed as must. */
  public boolean accepts(Envelope envelope, Map<String, VerifyingKey> keys) {
    return signers(envelope, keys).size() >= threshold;
  }
}
