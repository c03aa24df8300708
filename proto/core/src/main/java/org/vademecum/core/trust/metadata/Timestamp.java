package org.vademecum.core.trust.metadata;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.vademecum.core.trust.json.Fields;

/**
 * Which snapshot is the current one (TUF section 4.6).
 *
 * @param signedAt when it was signed, which libraries of this system say beside what TUF asks
 */
public record Timestamp(
    long version, Instant expires, MetaFile snapshot, Optional<Instant> signedAt)
    implements Metadata {
  /** The role's name. */
  public static final String NAME = "timestamp";

  private static final String SIGNED_AT = "signed_at";

  /** Reads what is signed. */
  public static Timestamp from(Fields signed) {
    Metadata.require(NAME, signed);
    return new Timestamp(
        signed.number("version", 1),
        Metadata.time(signed, "expires"),
        MetaFile.from(signed.fields("meta").fields(Snapshot.FILE)),
        signed.has(SIGNED_AT) ? Optional.of(Metadata.time(signed, SIGNED_AT)) : Optional.empty());
  }

  @Override
  public String type() {
    return NAME;
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = Metadata.begin(this);
    JsonObject meta = new JsonObject();
    meta.add(Snapshot.FILE, snapshot.toJson());
    json.add("meta", meta);
    signedAt.ifPresent(time -> json.addProperty(SIGNED_AT, Metadata.time(time)));
    return json;
  }
}
