package org.vademecum.server.publish.trust;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.MetaFile;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;

/**
 * A library's metadata that belongs together, by role: root and targets at least. It never changes;
 * a version that is written anew makes another.
 */
record RoleFiles(Map<String, RoleFile> byRole) {
  RoleFiles {
    byRole = Map.copyOf(byRole);
  }

  static RoleFiles of(Collection<RoleFile> files) {
    Map<String, RoleFile> byRole = new HashMap<>();
    files.forEach(file -> byRole.put(file.role(), file));
    return new RoleFiles(byRole);
  }

  /** The same with a role's new file. */
  RoleFiles with(RoleFile file) {
    Map<String, RoleFile> next = new HashMap<>(byRole);
    next.put(file.role(), file);
    return new RoleFiles(next);
  }

  Optional<RoleFile> find(String role) {
    return Optional.ofNullable(byRole.get(role));
  }

  /** A role's version; 0 when it has none. */
  long version(String role) {
    return find(role).map(RoleFile::version).orElse(0L);
  }

  Map<String, Long> versions() {
    Map<String, Long> versions = new HashMap<>();
    byRole.forEach((role, file) -> versions.put(role, file.version()));
    return versions;
  }

  Root root() {
    return (Root) get(Root.NAME).metadata();
  }

  Targets targets() {
    return get(Targets.NAME).targets();
  }

  private RoleFile get(String role) {
    return find(role).orElseThrow(() -> new IllegalStateException("there is no " + role));
  }

  Delegations delegations() {
    return targets().delegations().orElseGet(Delegating::none);
  }

  /** Whether the keys that sign for a role now signed enough. */
  boolean accepts(String role, Envelope envelope) {
    Optional<DelegatedRole> delegated = delegations().find(role);
    return delegated.isPresent()
        ? delegated.get().role().accepts(envelope, delegations().keys())
        : root().accepts(role, envelope);
  }

  /** The keys of a top role. */
  Set<VerifyingKey> topKeys(String role) {
    Set<VerifyingKey> keys = new HashSet<>();
    Optional.ofNullable(root().roles().get(role)).stream()
        .flatMap(signing -> signing.keyIds().stream())
        .forEach(id -> Optional.ofNullable(root().keys().get(id)).ifPresent(keys::add));
    return keys;
  }

  /** Whether a role may sign at all: a top role, or one with a delegation. */
  boolean knows(String role) {
    return root().roles().containsKey(role) || delegations().find(role).isPresent();
  }

  /**
   * What a snapshot says of all targets metadata (TUF section 4.4). A role that was in a snapshot
   * stays in all later ones (section 5.5.6).
   */
  Map<String, MetaFile> snapshotMeta() {
    Map<String, MetaFile> meta = new TreeMap<>();
    byRole.forEach(
        (role, file) -> {
          if (file.metadata() instanceof Targets) {
            meta.put(role + ".json", MetaFile.of(file.version()));
          }
        });
    return meta;
  }

  Optional<Snapshot> snapshot() {
    return find(Snapshot.NAME).map(file -> (Snapshot) file.metadata());
  }

  Optional<Timestamp> timestamp() {
    return find(Timestamp.NAME).map(file -> (Timestamp) file.metadata());
  }
}
