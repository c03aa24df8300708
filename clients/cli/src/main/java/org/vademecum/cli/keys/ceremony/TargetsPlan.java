package org.vademecum.cli.keys.ceremony;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.vademecum.cli.CommandException;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.Targets;

/**
 * Whom {@code targets} lets speak (docs/trust.md): servers for the catalogue and the manifests of
 * each collection, people for its editions.
 *
 * @param editions who signs the editions of each collection
 */
public record TargetsPlan(RoleKeys online, SortedMap<String, RoleKeys> editions) {
  /** The role of the list of collections. */
  public static final String CATALOGUE = "catalogue";

  /** What the roles of editions begin with. */
  public static final String EDITIONS = "editions.";

  private static final String MANIFESTS = "manifests.";
  private static final String COLLECTION = "[a-z0-9-]{1,64}";

  public TargetsPlan {
    editions.forEach((name, keys) -> RootPlan.requireApart(EDITIONS + name, keys, online));
  }

  /** What targets metadata says; refuses what libraries of this system do not have. */
  public static TargetsPlan of(Targets targets) {
    Delegations delegations =
        targets.delegations().orElseGet(() -> new Delegations(Map.of(), List.of()));
    SortedMap<String, RoleKeys> editions = new TreeMap<>();
    Optional<RoleKeys> online = Optional.empty();
    for (DelegatedRole role : delegations.roles()) {
      RoleKeys keys = RoleKeys.of(role.role(), delegations.keys());
      if (role.name().startsWith(EDITIONS)) {
        editions.put(role.name().substring(EDITIONS.length()), keys);
      } else if (role.name().equals(CATALOGUE)) {
        online = Optional.of(keys);
      }
    }
    TargetsPlan plan = new TargetsPlan(online.orElseThrow(TargetsPlan::strange), editions);
    plan.requireSame(targets);
    return plan;
  }

  /** What is written must be all that was read, or a change would lose something. */
  private void requireSame(Targets targets) {
    Targets own = toTargets(targets.version(), targets.expires());
    List<DelegatedRole> read = targets.delegations().map(Delegations::roles).orElse(List.of());
    boolean same =
        read.size() == roles().size() && read.containsAll(roles()) && targets.targets().isEmpty();
    if (!same || !own.delegations().equals(targets.delegations().map(this::inOrder))) {
      throw strange();
    }
  }

  private Delegations inOrder(Delegations delegations) {
    return new Delegations(delegations.keys(), roles());
  }

  private static CommandException strange() {
    return new CommandException(
        "this targets metadata delegates otherwise than docs/trust.md says: it was not made by"
            + " 'vademecum keys', which cannot change it");
  }

  /** The same with one more collection. */
  TargetsPlan withCollection(String name, RoleKeys keys) {
    if (!name.matches(COLLECTION)) {
      throw new CommandException(
          "'" + name + "' is no name of a collection: a-z, 0-9 and -, at most 64");
    }
    if (editions.containsKey(name)) {
      throw new CommandException(
          "the collection '"
              + name
              + "' has its keys already: 'keys add', 'remove' and 'rotate' with --role "
              + EDITIONS
              + name
              + " change them");
    }
    return put(name, keys);
  }

  /** The same with other keys for the editions of a collection. */
  TargetsPlan change(String role, UnaryOperator<RoleKeys> change) {
    String name = role.substring(EDITIONS.length());
    RoleKeys keys = editions.get(name);
    if (keys == null) {
      throw new CommandException(
          "there is no collection '"
              + name
              + "' in the targets metadata: 'vademecum keys collection' adds it");
    }
    return put(name, change.apply(keys));
  }

  TargetsPlan with(RoleKeys otherOnline) {
    return new TargetsPlan(otherOnline, editions);
  }

  private TargetsPlan put(String name, RoleKeys keys) {
    SortedMap<String, RoleKeys> more = new TreeMap<>(editions);
    more.put(name, keys);
    return new TargetsPlan(online, more);
  }

  Targets toTargets(long version, Instant expires) {
    Map<String, VerifyingKey> keys = new HashMap<>(online.byId());
    editions.values().forEach(role -> keys.putAll(role.byId()));
    return new Targets(version, expires, Map.of(), Optional.of(new Delegations(keys, roles())));
  }

  private List<DelegatedRole> roles() {
    List<DelegatedRole> roles = new ArrayList<>();
    roles.add(role(CATALOGUE, online, CATALOGUE));
    editions.forEach(
        (name, people) -> {
          roles.add(role(EDITIONS + name, people, "editions/" + name));
          roles.add(role(MANIFESTS + name, online, "manifests/" + name + "/*"));
        });
    return roles;
  }

  private static DelegatedRole role(String name, RoleKeys keys, String path) {
    return new DelegatedRole(name, keys.toRole(), true, List.of(path), List.of());
  }
}
