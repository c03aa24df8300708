package org.vademecum.core.trust.metadata;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.OptionalLong;
import org.vademecum.core.trust.json.Fields;

/**
 * What one metadata file says of another (TUF sections 4.4 and 4.6).
 *
 * @param length in bytes, where it is given
 * @param hashes in hex by algorithm; empty where none are given
 */
public record MetaFile(long version, OptionalLong length, Map<String, String> hashes) {
  public MetaFile {
    hashes = Map.copyOf(hashes);
  }

  /** A file known by its version alone. */
  public static MetaFile of(long version) {
    return new MetaFile(version, OptionalLong.empty(), Map.of());
  }

  /** Reads a file's fields. */
  public static MetaFile from(Fields fields) {
    return new MetaFile(
        fields.number("version", 1),
        fields.optionalNumber("length", 0),
        fields.has("hashes") ? Metadata.hashes(fields) : Map.of());
  }

  /** As it stands in metadata. */
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("version", version);
    length.ifPresent(bytes -> json.addProperty("length", bytes));
    if (!hashes.isEmpty()) {
      json.add("hashes", Metadata.texts(hashes));
    }
    return json;
  }
}
