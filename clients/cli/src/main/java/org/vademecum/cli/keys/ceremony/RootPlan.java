package org.vademecum.cli.keys.ceremony;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.vademecum.cli.CommandException;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;

/**
 * Who signs for the top roles (docs/trust.md). A key of a server is no person's.
 *
 * @param online signs snapshot and timestamp, one key of each node
 */
public record RootPlan(RoleKeys root, RoleKeys targets, RoleKeys online) {
  /** What commands call the keys of servers. */
  public static final String ONLINE = "online";

  public RootPlan {
    requireApart(Root.NAME, root, online);
    requireApart(Targets.NAME, targets, online);
    if (online.threshold() != 1) {
      throw new CommandException(
          "each server signs alone: the threshold of online keys is 1, not " + online.threshold());
    }
  }

  /** What a root says; refuses one that libraries of this system do not have. */
  public static RootPlan of(Root root) {
    RoleKeys timestamp = keys(root, Timestamp.NAME);
    if (!timestamp.equals(keys(root, Snapshot.NAME))) {
      throw new CommandException(
          "in this root the keys of snapshot and timestamp differ: it was not made by 'vademecum"
              + " keys', which cannot change it");
    }
    return new RootPlan(keys(root, Root.NAME), keys(root, Targets.NAME), timestamp);
  }

  static RoleKeys keys(Root root, String role) {
    Role found = root.roles().get(role);
    if (found == null) {
      throw new CommandException("this root has no role '" + role + "': do not use it");
    }
    return RoleKeys.of(found, root.keys());
  }

  /** The same with other keys for {@code root}, {@code targets} or {@code online}. */
  RootPlan change(String role, UnaryOperator<RoleKeys> change) {
    return switch (role) {
      case Root.NAME -> new RootPlan(change.apply(root), targets, online);
      case Targets.NAME -> new RootPlan(root, change.apply(targets), online);
      case ONLINE -> new RootPlan(root, targets, change.apply(online));
      default -> this;
    };
  }

  Root toRoot(long version, Instant expires) {
    Map<String, VerifyingKey> keys = new HashMap<>(root.byId());
    keys.putAll(targets.byId());
    keys.putAll(online.byId());
    Map<String, Role> roles =
        Map.of(
            Root.NAME, root.toRole(),
            Targets.NAME, targets.toRole(),
            Snapshot.NAME, online.toRole(),
            Timestamp.NAME, online.toRole());
    return new Root(version, expires, true, keys, roles);
  }

  static void requireApart(String role, RoleKeys people, RoleKeys online) {
    if (people.keys().stream().anyMatch(online.keys()::contains)) {
      throw new CommandException(
          "a key is both a server's and one of '"
              + role
              + "', which are people's: whoever breaks into the server would have it;"
              + " make another key");
    }
  }
}
