package org.vademecum.server.publish.trust;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.MetaFile;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;
import org.vademecum.server.publish.fault.WrongSignatureException;

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
    return signers(role).filter(by -> by.accepts(envelope, keys(role))).isPresent();
  }

  /** Who may sign for a role now; empty for a role that is not known. */
  Optional<Role> signers(String role) {
    return delegations()
        .find(role)
        .map(DelegatedRole::role)
        .or(() -> Optional.ofNullable(root().roles().get(role)));
  }

  /** The same with their keys. */
  Optional<Signers> signersWithKeys(String role) {
    return signers(role)
        .map(
            by ->
                new Signers(
                    by.keyIds().stream()
                        .flatMap(id -> Optional.ofNullable(keys(role).get(id)).stream())
                        .toList(),
                    by.threshold()));
  }

  /** How many signatures of a role's metadata count. */
  int counting(String role, Envelope envelope) {
    return signers(role).map(by -> by.signers(envelope, keys(role)).size()).orElse(0);
  }

  /** Metadata with one more signature; refuses one that does not count for its role. */
  Envelope with(String role, Envelope envelope, Envelope.Signature signature) {
    Envelope signed = envelope.with(signature);
    Role alone = new Role(List.of(signature.keyId()), 1);
    boolean named = signers(role).filter(by -> by.keyIds().contains(signature.keyId())).isPresent();
    if (!named || !alone.accepts(signed, keys(role))) {
      throw new WrongSignatureException(role, signature.keyId());
    }
    return signed;
  }

  private Map<String, VerifyingKey> keys(String role) {
    return delegations().find(role).isPresent() ? delegations().keys() : root().keys();
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
    return signers(role).isPresent();
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
