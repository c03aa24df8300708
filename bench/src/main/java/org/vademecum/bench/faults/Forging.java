package org.vademecum.bench.faults;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.vademecum.core.trust.json.CanonicalJson;
import org.vademecum.core.trust.json.JsonReading;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.metadata.Envelope;

/** Metadata that was changed on its way, by whoever has some keys. */
final class Forging {
  private static final String METADATA = "v1/metadata/";

  /** The role whose metadata is at a path; empty at another path. */
  static String role(String path) {
    if (!path.startsWith(METADATA)) {
      return "";
    }
    String name = path.substring(METADATA.length()).replaceFirst("^\\d+\\.", "");
    return name.substring(0, name.length() - ".json".length());
  }

  /** Changes the answers that carry a role's metadata. */
  static Wire.Fault of(String role, UnaryOperator<byte[]> change) {
    return (asked, answer) ->
        role(asked.request().path()).equals(role) && answer.status() == 200
            ? answer.with(change.apply(answer.bytes()))
            : answer;
  }

  /** The same metadata with other content, signed by these keys alone. */
  static byte[] signed(byte[] file, Consumer<JsonObject> change, List<SigningKey> keys) {
    JsonObject json = JsonReading.object(file);
    change.accept(json.getAsJsonObject("signed"));
    json.add("signatures", new JsonArray());
    Envelope envelope = Envelope.parse(CanonicalJson.bytes(json));
    for (SigningKey key : keys) {
      envelope = envelope.signedBy(key);
    }
    return envelope.toBytes();
  }

  private Forging() {}
}
