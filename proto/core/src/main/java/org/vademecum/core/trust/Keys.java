package org.vademecum.core.trust;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vademecum.proto.v1.Role;
import org.vademecum.proto.v1.RoleKey;
import org.vademecum.proto.v1.TrustAnchor;

/** The public keys a reader trusts, by role. */
public final class Keys {
  /** Most keys in an anchor. */
  public static final int MAX_KEYS = 64;

  private final Map<Role, List<PublicKey>> byRole = new EnumMap<>(Role.class);

  /** The keys of an anchor; refuses one in which a role has none. */
  public static Keys of(TrustAnchor anchor) {
    if (anchor.getKeysCount() > MAX_KEYS) {
      throw new UntrustedException(
          "the trust anchor has " + anchor.getKeysCount() + " keys; at most " + MAX_KEYS);
    }
    Keys keys = new Keys();
    for (RoleKey key : anchor.getKeysList()) {
      keys.byRole.computeIfAbsent(key.getRole(), role -> new ArrayList<>()).add(publicKey(key));
    }
    keys.require(Role.ROLE_EDITION);
    keys.require(Role.ROLE_ONLINE);
    return keys;
  }

  private static PublicKey publicKey(RoleKey key) {
    try {
      return new PublicKey(key.getPublicKey().toByteArray());
    } catch (IllegalArgumentException e) {
      throw new UntrustedException("the trust anchor holds no usable key: " + e.getMessage());
    }
  }

  private void require(Role role) {
    if (!byRole.containsKey(role)) {
      throw new UntrustedException("the trust anchor has no key for " + role.name());
    }
  }

  List<PublicKey> of(Role role) {
    return byRole.getOrDefault(role, List.of());
  }
}
