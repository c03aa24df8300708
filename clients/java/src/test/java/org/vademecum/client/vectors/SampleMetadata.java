package org.vademecum.client.vectors;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.MetaFile;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;

/** Metadata of each kind, and what stands in it, to be changed. */
final class SampleMetadata {
  private static final Instant EXPIRES = Instant.parse("2030-01-31T00:00:00Z");
  static final VerifyingKey KEY = KeyVectors.ED25519.publicKey();
  static final Role ROLE = new Role(List.of(KEY.id()), 1);

  static Root root() {
    return new Root(
        2,
        EXPIRES,
        true,
        Map.of(KEY.id(), KEY),
        Map.of("root", ROLE, "timestamp", ROLE, "snapshot", ROLE, "targets", ROLE));
  }

  static Timestamp timestamp() {
    MetaFile snapshot = new MetaFile(4, OptionalLong.of(9), Map.of("sha256", "00"));
    return new Timestamp(5, EXPIRES, snapshot, Optional.of(EXPIRES.minusSeconds(60)));
  }

  static Snapshot snapshot() {
    return new Snapshot(3, EXPIRES, Map.of("targets.json", MetaFile.of(7)));
  }

  static Targets offers() {
    List<DelegatedRole> roles =
        List.of(
            new DelegatedRole("one", ROLE, true, List.of("a/*"), List.of()),
            new DelegatedRole("two", ROLE, false, List.of(), List.of("0f")));
    Delegations to = new Delegations(Map.of(KEY.id(), KEY), roles);
    return new Targets(6, EXPIRES, Map.of("a/b", TargetFile.of(new byte[1])), Optional.of(to));
  }

  static JsonObject roles(JsonObject root) {
    return root.getAsJsonObject("roles");
  }

  static JsonObject role(JsonObject root) {
    return roles(root).getAsJsonObject("root");
  }

  static JsonObject key(JsonObject root) {
    return root.getAsJsonObject("keys").getAsJsonObject(KEY.id());
  }

  static JsonObject meta(JsonObject snapshot) {
    return snapshot.getAsJsonObject("meta").getAsJsonObject("targets.json");
  }

  static JsonObject target(JsonObject targets) {
    return targets.getAsJsonObject("targets").getAsJsonObject("a/b");
  }

  static JsonObject delegated(JsonObject targets, int index) {
    JsonObject to = targets.getAsJsonObject("delegations");
    return to.getAsJsonArray("roles").get(index).getAsJsonObject();
  }

  private SampleMetadata() {}
}
