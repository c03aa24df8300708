package org.vademecum.core.trust.metadata;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.json.Fields;

/**
 * A file that is offered (TUF section 4.5).
 *
 * @param length in bytes
 * @param hashes in hex by algorithm
 * @param custom what else is said of it
 */
public record TargetFile(long length, Map<String, String> hashes, Optional<JsonObject> custom) {
  /** The algorithm that files are named by here. */
  public static final String SHA256 = "sha256";

  public TargetFile {
    hashes = Map.copyOf(hashes);
    custom = custom.map(JsonObject::deepCopy);
  }

  /** A file of some bytes. */
  public static TargetFile of(byte[] bytes) {
    return new TargetFile(bytes.length, Map.of(SHA256, Digest.of(bytes).hex()), Optional.empty());
  }

  /** Reads a file's fields. */
  public static TargetFile from(Fields fields) {
    return new TargetFile(
        fields.number("length", 0),
        Metadata.hashes(fields),
        fields.has("custom") ? Optional.of(fields.fields("custom").object()) : Optional.empty());
  }

  /** As it stands in metadata. */
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("length", length);
    json.add("hashes", Metadata.texts(hashes));
    custom.ifPresent(fields -> json.add("custom", fields.deepCopy()));
    return json;
  }
}
