package org.vademecum.core.trust.metadata;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.vademecum.core.trust.json.Fields;

/**
 * Which versions of all targets metadata belong together (TUF section 4.4).
 *
 * @param meta by file name, such as {@code targets.json}
 */
public record Snapshot(long version, Instant expires, Map<String, MetaFile> meta)
    implements Metadata {
  /** The role's name. */
  public static final String NAME = "snapshot";

  /** The file's name. */
  public static final String FILE = "snapshot.json";

  public Snapshot {
    meta = Map.copyOf(meta);
  }

  /** Reads what is signed. */
  public static Snapshot from(Fields signed) {
    Metadata.require(NAME, signed);
    return new Snapshot(
        signed.number("version", 1),
        Metadata.time(signed, "expires"),
        signed.map("meta", MetaFile::from));
  }

  @Override
  public String type() {
    return NAME;
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = Metadata.begin(this);
    json.add("meta", Metadata.object(meta, MetaFile::toJson));
    return json;
  }
}
