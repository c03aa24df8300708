package org.vademecum.client.fake;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.client.update.MetadataStore;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Root;

/** Keeps trusted metadata as long as the test runs. */
public final class MemoryStore implements MetadataStore {
  private final Map<String, byte[]> files = new TreeMap<>();

  /** A store that trusts a root. */
  public MemoryStore(byte[] root) {
    put(Root.NAME, root);
  }

  @Override
  public Optional<byte[]> find(String role) {
    return Optional.ofNullable(files.get(role));
  }

  @Override
  public void put(String role, byte[] bytes) {
    files.put(role, bytes);
  }

  @Override
  public void put(String role, byte[] bytes, Collection<String> forgotten) {
    files.keySet().removeAll(forgotten);
    put(role, bytes);
  }

  /** Versions of what is trusted, by role. */
  public Map<String, Long> versions() {
    Map<String, Long> versions = new TreeMap<>();
    files.forEach(
        (role, bytes) -> versions.put(role, Envelope.parse(bytes).signed().number("version", 1)));
    return versions;
  }
}
