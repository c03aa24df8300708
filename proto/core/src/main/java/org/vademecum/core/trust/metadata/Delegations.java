package org.vademecum.core.trust.metadata;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.key.VerifyingKey;

/**
 * The roles that a role lets speak for it, in order of precedence.
 *
 * @param keys by id
 */
public record Delegations(Map<String, VerifyingKey> keys, List<DelegatedRole> roles) {
  private static final Set<String> TOP =
      Set.of(Root.NAME, Timestamp.NAME, Snapshot.NAME, Targets.NAME);

  public Delegations {
    keys = Map.copyOf(keys);
    roles = List.copyOf(roles);
  }

  /** Reads the fields of delegations. */
  public static Delegations from(Fields fields) {
    List<DelegatedRole> roles = fields.list("roles", DelegatedRole::from);
    Set<String> names = new HashSet<>();
    for (DelegatedRole role : roles) {
      if (!names.add(role.name()) || TOP.contains(role.name())) {
        throw fields.malformed("no role may be called '" + role.name() + "' here");
      }
    }
    return new Delegations(fields.map("keys", VerifyingKey::from), roles);
  }

  /** As they stand in metadata. */
  public JsonObject toJson() {
    JsonArray list = new JsonArray();
    roles.forEach(role -> list.add(role.toJson()));
    JsonObject json = new JsonObject();
    json.add("keys", Metadata.object(keys, VerifyingKey::json));
    json.add("roles", list);
    return json;
  }

  /** A role by name. */
  public Optional<DelegatedRole> find(String name) {
    return roles.stream().filter(role -> role.name().equals(name)).findFirst();
  }
}
