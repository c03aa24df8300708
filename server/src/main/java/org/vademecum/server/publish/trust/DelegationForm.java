package org.vademecum.server.publish.trust;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.server.publish.fault.InvalidMetadataException;
import org.vademecum.server.publish.name.Names;

/**
 * What a {@code targets.json} that people made may delegate, so that this library can be served by
 * it (docs/trust.md, Roles). Each rule fails with {@link InvalidMetadataException}.
 */
final class DelegationForm {
  private final Root root;
  private final Delegations offered;

  private DelegationForm(Root root, Delegations offered) {
    this.root = root;
    this.offered = offered;
  }

  /** Refuses targets that could not be served after what is shown now. */
  static void require(RoleFiles shown, Targets next) {
    if (!next.targets().isEmpty()) {
      throw refused("it offers files itself, which only delegated roles do");
    }
    Delegations offered = next.delegations().orElseGet(Delegating::none);
    DelegationForm form = new DelegationForm(shown.root(), offered);
    form.requireOwnIds();
    form.requireAllOf(shown.delegations());
    List<String> collections = form.collections();
    collections.forEach(form::requirePeople);
    form.requireNoOthers(collections);
    form.requireNodes(collections);
  }

  private void requireOwnIds() {
    for (Map.Entry<String, VerifyingKey> key : offered.keys().entrySet()) {
      if (!key.getValue().id().equals(key.getKey())) {
        throw refused("a key goes by the id " + key.getKey() + ", which is not its own");
      }
    }
  }

  /** A role that was in a snapshot stays in all later ones (TUF section 5.5.6). */
  private void requireAllOf(Delegations shown) {
    for (DelegatedRole role : shown.roles()) {
      if (offered.find(role.name()).isEmpty()) {
        throw refused(
            "it no longer delegates '"
                + role.name()
                + "', as the one that is shown does: write it anew from that one");
      }
    }
  }

  private List<String> collections() {
    return offered.roles().stream()
        .flatMap(role -> RoleNames.collectionOfEditions(role.name()).stream())
        .map(Names::collection)
        .toList();
  }

  private void requirePeople(String collection) {
    String name = RoleNames.editions(collection);
    DelegatedRole role = offered.find(name).orElseThrow();
    List<String> path = List.of(RoleNames.record(collection));
    if (!role.equals(new DelegatedRole(name, role.role(), true, path, List.of()))) {
      throw refused("'" + name + "' is to be terminating and to speak for " + path + " only");
    }
    if (role.role().keyIds().stream().anyMatch(nodes()::contains)) {
      throw refused("a key of '" + name + "', which are people's, is a node's");
    }
    Signers.of(name, offered).ifPresent(Signers::requireEnough);
  }

  private Set<String> nodes() {
    return Set.copyOf(Delegating.nodes(root));
  }

  private void requireNoOthers(List<String> collections) {
    Set<String> known = new HashSet<>(Set.of(RoleNames.CATALOGUE));
    for (String collection : collections) {
      known.addAll(List.of(RoleNames.editions(collection), RoleNames.manifests(collection)));
    }
    Set<String> others =
        offered.roles().stream().map(DelegatedRole::name).collect(Collectors.toSet());
    others.removeAll(known);
    if (!others.isEmpty()) {
      throw refused("it delegates " + others + ", which this server knows nothing of");
    }
  }

  /** What nodes sign must be delegated as this server itself would, and no key be left over. */
  private void requireNodes(List<String> collections) {
    Delegations wanted =
        Delegating.of(
            root,
            offered,
            collections,
            name -> {
              throw new IllegalStateException("'" + name + "' has its people");
            });
    if (!wanted.equals(offered)) {
      throw refused(
          "'"
              + RoleNames.CATALOGUE
              + "' and 'manifests.NAME' of each collection are to be delegated, terminating, with"
              + " threshold 1, to exactly the keys that version "
              + root.version()
              + " of the root names for '"
              + Snapshot.NAME
              + "', and no other key may stand there");
    }
  }

  private static InvalidMetadataException refused(String reason) {
    return new InvalidMetadataException(Targets.NAME, reason);
  }
}
