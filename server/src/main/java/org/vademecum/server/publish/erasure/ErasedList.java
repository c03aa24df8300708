package org.vademecum.server.publish.erasure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.fault.ErasedException;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.ArtifactStore.Artifact;
import org.vademecum.server.store.Erased;
import org.vademecum.server.store.Erased.Kind;
import org.vademecum.server.store.ErasureStore;

/** Tells what was erased. What was asked for last stays at hand for moments. */
public final class ErasedList {
  /** How late a node notices what another one erased. */
  private static final Duration AGE = Duration.ofSeconds(2);

  private static final int MOST = 10_000;

  private final ErasureStore store;
  private final Cache<Digest, Optional<Erased>> recent =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AGE).build();

  public ErasedList(ErasureStore store) {
    this.store = store;
  }

  /** Stands in the list for a root of a pack, as other packs may have the same root. */
  public static Digest root(PackId pack, Digest root) {
    return root(pack + "/" + root.hex());
  }

  /**
   * The same.
   *
   * @param target as {@code <pack>/<root>}
   */
  static Digest root(String target) {
    return Digest.of(("root\n" + target).getBytes(StandardCharsets.UTF_8));
  }

  /** Fails with {@link ErasedException} when the file of a key leads to an erased text. */
  public Future<Void> requireThere(String key) {
    return requireThere(root(Artifact.target(key)));
  }

  /** Fails with {@link ErasedException} when what a digest stands for was erased. */
  public Future<Void> requireThere(Digest digest) {
    return find(digest)
        .compose(
            found ->
                found.isPresent()
                    ? Future.failedFuture(fault(found.get()))
                    : Future.succeededFuture());
  }

  /** Fails because something is not there: with {@link ErasedException} where it was erased. */
  public <T> Future<T> gone(Digest digest, RuntimeException unknown) {
    return requireThere(digest).compose(there -> Future.failedFuture(unknown));
  }

  /** Of some digests, those that were erased. */
  public Future<Set<Digest>> of(Collection<Digest> digests) {
    return store.findErased(digests).map(found -> found.keySet());
  }

  /** The entry of one of some digests, of a kind, if there is any. */
  public Future<Optional<Erased>> anyOf(Collection<Digest> digests, Kind kind) {
    return store
        .findErased(digests)
        .map(found -> found.values().stream().filter(it -> it.kind() == kind).findFirst());
  }

  /** The entries of some digests, of nodes and of roots. */
  public Future<List<Erased>> treesOf(Collection<Digest> digests) {
    return store
        .findErased(digests)
        .map(
            found ->
                found.values().stream()
                    .filter(it -> it.kind() == Kind.NODE || it.kind() == Kind.ROOT)
                    .toList());
  }

  /** Takes nodes and roots off the list: another text has the same bytes. */
  public Future<Void> retract(Collection<Digest> digests) {
    return store.retractTrees(digests).onSuccess(done -> forget());
  }

  private Future<Optional<Erased>> find(Digest digest) {
    Optional<Erased> known = recent.getIfPresent(digest);
    return known != null
        ? Future.succeededFuture(known)
        : store
            .findErased(Set.of(digest))
            .map(found -> Optional.ofNullable(found.get(digest)))
            .onSuccess(found -> recent.put(digest, found));
  }

  private static ErasedException fault(Erased entry) {
    return new ErasedException(entry.reason(), entry.by(), entry.at());
  }

  void forget() {
    recent.invalidateAll();
  }
}
