package org.vademecum.cli.keys.ceremony;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.cli.CommandException;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Role;

/**
 * The keys of a role, of which some number must sign: 1 at least, all at most.
 *
 * @param keys each once
 */
public record RoleKeys(List<VerifyingKey> keys, int threshold) {
  public RoleKeys {
    keys = List.copyOf(keys);
    if (new HashSet<>(keys).size() != keys.size()) {
      throw new CommandException("a key stands twice in one role: give each person's key once");
    }
    if (threshold < 1 || threshold > keys.size()) {
      throw new CommandException(
          "a threshold of "
              + threshold
              + " does not fit "
              + keys.size()
              + (keys.size() == 1 ? " key" : " keys")
              + ": give one from 1 to the number of keys");
    }
  }

  /** A role's keys; refuses one that goes by an id which is not its own. */
  static RoleKeys of(Role role, Map<String, VerifyingKey> keys) {
    List<VerifyingKey> own = new ArrayList<>();
    for (String id : role.keyIds()) {
      VerifyingKey key = keys.get(id);
      if (key == null || !key.id().equals(id)) {
        throw new CommandException(
            "the metadata names a key " + id + " and does not hold it: do not sign this");
      }
      own.add(key);
    }
    return new RoleKeys(own, role.threshold());
  }

  RoleKeys with(VerifyingKey key) {
    if (keys.contains(key)) {
      throw new CommandException("this key is in the role already: nothing is to be done");
    }
    List<VerifyingKey> more = new ArrayList<>(keys);
    more.add(key);
    return new RoleKeys(more, threshold);
  }

  RoleKeys without(VerifyingKey key, int newThreshold) {
    requireIn(key);
    List<VerifyingKey> fewer = new ArrayList<>(keys);
    fewer.remove(key);
    return new RoleKeys(fewer, newThreshold);
  }

  RoleKeys with(VerifyingKey key, int newThreshold) {
    return new RoleKeys(with(key).keys, newThreshold);
  }

  RoleKeys replacing(VerifyingKey old, VerifyingKey key) {
    requireIn(old);
    return with(key).without(old, threshold);
  }

  private void requireIn(VerifyingKey key) {
    if (!keys.contains(key)) {
      throw new CommandException(
          "this key is not in the role: 'vademecum keys status' shows which are");
    }
  }

  Map<String, VerifyingKey> byId() {
    Map<String, VerifyingKey> byId = new LinkedHashMap<>();
    keys.forEach(key -> byId.put(key.id(), key));
    return byId;
  }

  Role toRole() {
    return new Role(keys.stream().map(VerifyingKey::id).toList(), threshold);
  }

  /** Those of its keys that signed, in its order. */
  List<VerifyingKey> signers(Envelope envelope) {
    var signers = toRole().signers(envelope, byId());
    return keys.stream().filter(signers::contains).toList();
  }
}
