package org.vademecum.client.fake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.vademecum.client.update.Fetcher;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.MetaFile;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;

/**
 * A TUF repository in memory that one can publish to, well or badly. It keeps every version that it
 * ever published; what it serves can be replaced file by file.
 */
public final class TestRepository implements Fetcher {
  /** The four top roles and delegated ones by name. */
  public final Map<String, TestRole> roles = new LinkedHashMap<>();

  /** What a snapshot lists, by file name. */
  public final Map<String, MetaFile> listed = new HashMap<>();

  /** Paths asked for, in order. */
  public final List<String> requests = new CopyOnWriteArrayList<>();

  /** Whether lengths and hashes of metadata are given. */
  public boolean hashes;

  public boolean consistent = true;

  /** When the next timestamps are signed, if they say so. */
  public Optional<Instant> signedAt = Optional.empty();

  private final Map<String, Supplier<InputStream>> files = new HashMap<>();
  private final Map<String, Map<String, TargetFile>> targets = new HashMap<>();
  private final Map<String, List<Delegation>> delegations = new HashMap<>();
  private final Instant now;
  private final Supplier<SigningKey> newKeys;
  private MetaFile snapshot = MetaFile.of(1);
  private byte[] lastRoot = new byte[0];

  private record Delegation(String name, boolean terminating, List<String> paths) {}

  /** A repository with a first version of everything, valid for a month. */
  public TestRepository(Instant now) {
    this(now, TestRole::newKey);
  }

  /** The same, with keys that are known. */
  public TestRepository(Instant now, Supplier<SigningKey> newKeys) {
    this.now = now;
    this.newKeys = newKeys;
    for (String name : List.of(Root.NAME, Timestamp.NAME, Snapshot.NAME, Targets.NAME)) {
      roles.put(name, new TestRole(now, newKeys));
    }
    publishRoot();
    publish();
  }

  public TestRole role(String name) {
    return Optional.ofNullable(roles.get(name)).orElseThrow();
  }

  /** Bytes of the newest root. */
  public byte[] root() {
    return lastRoot.clone();
  }

  /** Lets a role speak for paths, after those that may already. */
  public TestRole delegate(String from, String name, boolean terminating, String... paths) {
    delegations
        .computeIfAbsent(from, any -> new ArrayList<>())
        .add(new Delegation(name, terminating, List.of(paths)));
    return roles.computeIfAbsent(name, any -> new TestRole(now, newKeys));
  }

  /** Offers a file through a role, from its next metadata on. */
  public void offer(String role, String path, byte[] bytes) {
    TargetFile file = TargetFile.of(bytes);
    targets.computeIfAbsent(role, any -> new HashMap<>()).put(path, file);
    int name = path.lastIndexOf('/') + 1;
    serve(path, bytes);
    serve(path.substring(0, name) + Digest.of(bytes).hex() + "." + path.substring(name), bytes);
  }

  /** Publishes the next root; for a new key to be believed, a signer of the last one is to stay. */
  public void publishRoot() {
    TestRole own = role(Root.NAME);
    own.version++;
    Map<String, VerifyingKey> keys = new HashMap<>();
    Map<String, Role> all = new HashMap<>();
    for (String name : List.of(Root.NAME, Timestamp.NAME, Snapshot.NAME, Targets.NAME)) {
      keys.putAll(role(name).keys);
      all.put(name, role(name).role());
    }
    lastRoot = own.sign(new Root(own.version, own.expires, consistent, keys, all));
    serve(own.version + ".root.json", lastRoot);
  }

  /** Publishes the next version of all targets metadata, of the snapshot and the timestamp. */
  public void publish() {
    for (String name : List.copyOf(roles.keySet())) {
      if (!List.of(Root.NAME, Timestamp.NAME, Snapshot.NAME).contains(name)) {
        publishTargets(name);
      }
    }
    publishSnapshot();
    publishTimestamp();
  }

  /** Publishes the next metadata of a targets role; the snapshot is to list it. */
  public void publishTargets(String name) {
    TestRole own = role(name);
    own.version++;
    Targets metadata =
        new Targets(
            own.version, own.expires, targets.getOrDefault(name, Map.of()), delegationsOf(name));
    byte[] bytes = own.sign(metadata);
    listed.put(name + ".json", listing(own.version, bytes));
    serveMetadata(name, own.version, bytes);
  }

  /** Publishes the next snapshot; the timestamp is to list it. */
  public void publishSnapshot() {
    TestRole own = role(Snapshot.NAME);
    own.version++;
    byte[] bytes = own.sign(new Snapshot(own.version, own.expires, listed));
    snapshot = listing(own.version, bytes);
    serveMetadata(Snapshot.NAME, own.version, bytes);
  }

  public void publishTimestamp() {
    TestRole own = role(Timestamp.NAME);
    own.version++;
    serve("timestamp.json", own.sign(new Timestamp(own.version, own.expires, snapshot, signedAt)));
  }

  /** Serves other bytes from now on. */
  public void serve(String path, byte[] bytes) {
    files.put(path, () -> new ByteArrayInputStream(bytes));
  }

  /** Serves a stream from now on. */
  public void serveStream(String path, Supplier<InputStream> stream) {
    files.put(path, stream);
  }

  /** What is served now. */
  public Optional<InputStream> find(String path) {
    requests.add(path);
    return Optional.ofNullable(files.get(path)).map(Supplier::get);
  }

  /** Serves nothing there from now on. */
  public void withdraw(String path) {
    files.remove(path);
  }

  /** Where something is served now. */
  public Set<String> paths() {
    return Set.copyOf(files.keySet());
  }

  /** The bytes that are served now. */
  public Optional<byte[]> read(String path) {
    return find(path)
        .map(
            body -> {
              try (InputStream in = body) {
                return in.readAllBytes();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Override
  public Answer get(Request request) {
    Optional<InputStream> body = find(request.path());
    return new TestAnswer(body.isPresent() ? 200 : 404, body.orElse(InputStream.nullInputStream()));
  }

  private record TestAnswer(int status, InputStream body) implements Answer {
    @Override
    public Optional<String> header(String name) {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }

  private void serveMetadata(String name, long version, byte[] bytes) {
    serve((consistent ? version + "." : "") + name + ".json", bytes);
  }

  private MetaFile listing(long version, byte[] bytes) {
    return hashes
        ? new MetaFile(version, OptionalLong.of(bytes.length), TargetFile.of(bytes).hashes())
        : MetaFile.of(version);
  }

  private Optional<Delegations> delegationsOf(String name) {
    Map<String, VerifyingKey> keys = new HashMap<>();
    List<DelegatedRole> to = new ArrayList<>();
    for (Delegation one : delegations.getOrDefault(name, List.of())) {
      keys.putAll(role(one.name()).keys);
      to.add(
          new DelegatedRole(
              one.name(), role(one.name()).role(), one.terminating(), one.paths(), List.of()));
    }
    return to.isEmpty() ? Optional.empty() : Optional.of(new Delegations(keys, to));
  }
}
