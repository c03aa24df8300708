package org.vademecum.server.publish.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;

/**
 * What {@code targets.json} must delegate: the catalogue and manifests to the nodes that the root
 * names, edition records to each collection's people. People's delegations that are there stay.
 */
final class Delegating {

  /** Finds who signs for a collection that has no delegation yet. */
  interface SignersOf {
    Signers of(String collection);
  }

  private final Map<String, VerifyingKey> keys = new HashMap<>();
  private final Map<String, DelegatedRole> roles = new LinkedHashMap<>();
  private final Root root;

  private Delegating(Root root, Delegations before) {
    this.root = root;
    keys.putAll(before.keys());
    before.roles().forEach(role -> roles.put(role.name(), role));
  }

  static Delegations none() {
    return new Delegations(Map.of(), List.of());
  }

  /** The delegations of a library that has some collections. */
  static Delegations of(
      Root root, Delegations before, Collection<String> collections, SignersOf signers) {
    Delegating delegating = new Delegating(root, before);
    delegating.toNodes(RoleNames.CATALOGUE, RoleNames.CATALOGUE);
    for (String collection : collections) {
      delegating.toPeople(collection, signers);
      delegating.toNodes(RoleNames.manifests(collection), RoleNames.manifest(collection, "*"));
    }
    return delegating.result();
  }

  private void toNodes(String role, String path) {
    List<String> nodes = nodes(root);
    root.keys().entrySet().stream()
        .filter(key -> nodes.contains(key.getKey()))
        .forEach(key -> keys.put(key.getKey(), key.getValue()));
    put(role, new Role(nodes, 1), path);
  }

  /** The ids of the nodes' keys; a root without the role is refused when it is read. */
  static List<String> nodes(Root root) {
    return Optional.ofNullable(root.roles().get(Snapshot.NAME)).map(Role::keyIds).orElse(List.of());
  }

  private void toPeople(String collection, SignersOf signers) {
    String role = RoleNames.editions(collection);
    if (roles.containsKey(role)) {
      return;
    }
    Signers people = signers.of(collection);
    people.keys().forEach(key -> keys.put(key.id(), key));
    List<String> ids = people.keys().stream().map(VerifyingKey::id).toList();
    put(role, new Role(ids, people.threshold()), RoleNames.record(collection));
  }

  private void put(String name, Role role, String path) {
    roles.put(name, new DelegatedRole(name, role, true, List.of(path), List.of()));
  }

  private Delegations result() {
    Set<String> used = new HashSet<>();
    roles.values().forEach(role -> used.addAll(role.role().keyIds()));
    keys.keySet().retainAll(used);
    return new Delegations(keys, new ArrayList<>(roles.values()));
  }
}
