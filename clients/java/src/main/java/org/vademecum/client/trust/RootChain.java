package org.vademecum.client.trust;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Timestamp;

/** The trusted root, and how one leads to the next. */
final class RootChain {
  private Root root;
  private boolean rotated;

  /** Begins with a root that is trusted (section 5.2); it has signed itself. */
  RootChain(byte[] trusted) {
    root = read(trusted).metadata();
  }

  Root root() {
    return root;
  }

  /** Whether timestamp or snapshot lost a key on the way. */
  boolean rotated() {
    return rotated;
  }

  /** Takes the next root (sections 5.3.4 to 5.3.7). */
  void accept(byte[] bytes) {
    Root next = read(bytes).by(root, Root.NAME).of(root.version() + 1).metadata();
    rotated = rotated || loses(next, Timestamp.NAME) || loses(next, Snapshot.NAME);
    root = next;
  }

  /** Takes a root as {@link #accept} does, unless it is not later than the trusted one. */
  void acceptLater(byte[] bytes) {
    if (read(bytes).metadata().version() > root.version()) {
      accept(bytes);
    }
  }

  private static Signed<Root> read(byte[] bytes) {
    Signed<Root> signed = Signed.read(Root.NAME, bytes, Root::from);
    return signed.by(signed.metadata(), Root.NAME);
  }

  private boolean loses(Root next, String role) {
    return !keys(next, role).containsAll(keys(root, role));
  }

  private static Set<VerifyingKey> keys(Root root, String role) {
    Set<VerifyingKey> keys = new HashSet<>();
    Role signing = root.roles().get(role);
    if (signing != null) {
      Map<String, VerifyingKey> own = new HashMap<>(root.keys());
      own.keySet().retainAll(signing.keyIds());
      keys.addAll(own.values());
    }
    return keys;
  }
}
