package org.vademecum.core.trust.metadata;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.key.VerifyingKey;

/**
 * The keys of the four top roles (TUF section 4.3).
 *
 * @param consistentSnapshot whether files are named by version and digest
 * @param keys by id
 * @param roles by name: {@code root}, {@code timestamp}, {@code snapshot} and {@code targets}
 */
public record Root(
    long version,
    Instant expires,
    boolean consistentSnapshot,
    Map<String, VerifyingKey> keys,
    Map<String, Role> roles)
    implements Metadata {
  /** The role's name. */
  public static final String NAME = "root";

  public Root {
    keys = Map.copyOf(keys);
    roles = Map.copyOf(roles);
  }

  /** Reads what is signed. */
  public static Root from(Fields signed) {
    Metadata.require(NAME, signed);
    Map<String, Role> roles = signed.map("roles", Role::from);
    for (String name : new String[] {NAME, Timestamp.NAME, Snapshot.NAME, Targets.NAME}) {
      if (!roles.containsKey(name)) {
        throw signed.malformed("the role '" + name + "' is missing");
      }
    }
    return new Root(
        signed.number("version", 1),
        Metadata.time(signed, "expires"),
        signed.has("consistent_snapshot") && signed.flag("consistent_snapshot"),
        signed.map("keys", VerifyingKey::from),
        roles);
  }

  @Override
  public String type() {
    return NAME;
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = Metadata.begin(this);
    json.addProperty("consistent_snapshot", consistentSnapshot);
    json.add("keys", Metadata.object(keys, VerifyingKey::json));
    json.add("roles", Metadata.object(roles, Role::toJson));
    return json;
  }

  /** Whether a role's metadata is signed as this root asks. */
  public boolean accepts(String role, Envelope envelope) {
    Role signing = roles.get(role);
    return signing != null && signing.accepts(envelope, keys);
  }
}
