package org.vademecum.cli.keys.ceremony;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.vademecum.cli.keys.file.NamedKey;
import org.vademecum.core.trust.key.VerifyingKey;

/** What people call keys, by id. */
public final class KeyNames {
  private static final int SHOWN = 16;

  private final Map<String, String> byId = new HashMap<>();

  private KeyNames() {}

  /** The names of some keys. */
  public static KeyNames of(Collection<NamedKey> keys) {
    KeyNames names = new KeyNames();
    keys.forEach(key -> names.byId.put(key.key().id(), key.name()));
    return names;
  }

  /** A key's name and the beginning of its id. */
  public String of(VerifyingKey key) {
    String id = key.id();
    return byId.getOrDefault(id, "no name known") + " (" + id.substring(0, SHOWN) + ")";
  }

  /** All in one line. */
  String all(Collection<VerifyingKey> keys) {
    return keys.stream().map(this::of).collect(Collectors.joining(", "));
  }
}
