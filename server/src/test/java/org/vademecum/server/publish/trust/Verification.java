package org.vademecum.server.publish.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.MetaFile;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;

/**
 * Verifies all that a library serves, from its first root on, as a reader must (TUF section 5), and
 * that nothing goes back behind what was seen before.
 */
public final class Verification {
  private final Function<String, Optional<byte[]>> fetch;
  private final Map<String, Long> seen = new HashMap<>();
  private Root root;

  /**
   * @param fetch finds what is below {@code v1/}
   */
  public Verification(Function<String, Optional<byte[]>> fetch) {
    this(fetch, 1);
  }

  /**
   * @param trusted version of the root that is trusted
   */
  public Verification(Function<String, Optional<byte[]>> fetch, long trusted) {
    this.fetch = fetch;
    this.root = Root.from(Envelope.parse(get(metadata("root", trusted))).signed());
  }

  /** Verifies all; the bytes of every target by path. */
  public Map<String, byte[]> run(Instant now) {
    followRoots();
    Timestamp timestamp = Timestamp.from(top("timestamp", get("metadata/timestamp.json")));
    fresh("timestamp", timestamp.version(), timestamp.expires(), now);
    MetaFile listed = timestamp.snapshot();
    byte[] bytes = get(metadata("snapshot", listed.version()));
    assertEquals(listed.length().orElseThrow(), bytes.length);
    assertEquals(listed.hashes().get("sha256"), Digest.of(bytes).hex());
    Snapshot snapshot = Snapshot.from(top("snapshot", bytes));
    fresh("snapshot", snapshot.version(), snapshot.expires(), now);
    return targets(snapshot, now);
  }

  /** The version of a role that was seen last. */
  public long version(String role) {
    return seen.getOrDefault(role, 0L);
  }

  private void followRoots() {
    Optional<byte[]> next = fetch.apply(metadata("root", root.version() + 1));
    if (next.isPresent()) {
      Envelope envelope = Envelope.parse(next.get());
      Root offered = Root.from(envelope.signed());
      assertTrue(root.accepts("root", envelope), "signed by the root before");
      assertTrue(offered.accepts("root", envelope), "signed by itself");
      root = offered;
      followRoots();
    }
  }

  private Fields top(String role, byte[] bytes) {
    Envelope envelope = Envelope.parse(bytes);
    assertTrue(root.accepts(role, envelope), role + " is signed by the root's keys");
    return envelope.signed();
  }

  private Map<String, byte[]> targets(Snapshot snapshot, Instant now) {
    byte[] bytes = get(metadata("targets", version(snapshot, "targets")));
    Targets top = Targets.from(top("targets", bytes));
    fresh("targets", top.version(), top.expires(), now);
    Delegations delegations = top.delegations().orElseThrow();
    Map<String, byte[]> found = new HashMap<>();
    for (DelegatedRole role : delegations.roles()) {
      if (snapshot.meta().containsKey(role.name() + ".json")) {
        delegated(role, delegations, version(snapshot, role.name()), found, now);
      }
    }
    return found;
  }

  private void delegated(
      DelegatedRole role,
      Delegations delegations,
      long version,
      Map<String, byte[]> found,
      Instant now) {
    Envelope envelope = Envelope.parse(get(metadata(role.name(), version)));
    assertTrue(role.role().accepts(envelope, delegations.keys()), role.name() + " is signed");
    Targets targets = Targets.from(envelope.signed());
    assertEquals(version, targets.version());
    fresh(role.name(), version, targets.expires(), now);
    targets
        .targets()
        .forEach(
            (path, file) -> {
              assertTrue(role.speaksFor(path), role.name() + " speaks for " + path);
              found.put(path, target(path, file));
            });
  }

  private byte[] target(String path, TargetFile file) {
    String hash = String.valueOf(file.hashes().get("sha256"));
    int slash = path.lastIndexOf('/') + 1;
    byte[] bytes = get("targets/" + path.substring(0, slash) + hash + "." + path.substring(slash));
    assertEquals(file.length(), bytes.length);
    assertEquals(hash, Digest.of(bytes).hex());
    return bytes;
  }

  private static long version(Snapshot snapshot, String role) {
    return Optional.ofNullable(snapshot.meta().get(role + ".json")).orElseThrow().version();
  }

  private void fresh(String role, long version, Instant expires, Instant now) {
    assertTrue(now.isBefore(expires), role + " expired at " + expires);
    long before = seen.getOrDefault(role, 0L);
    assertTrue(version >= before, role + " went back from " + before + " to " + version);
    seen.put(role, version);
  }

  private byte[] get(String path) {
    return fetch.apply(path).orElseThrow(() -> new AssertionError(path + " is not there"));
  }

  private static String metadata(String role, long version) {
    return "metadata/" + version + "." + role + ".json";
  }
}
