package org.vademecum.server.publish.trust;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.server.store.MetadataHead;
import org.vademecum.server.store.MetadataReader;
import org.vademecum.server.store.StoreException;

/** Reads what a library shows; files never change, so those read last stay at hand. */
final class ShownReader {
  private static final int FILES_AT_HAND = 1_000;

  private record Key(String role, long version) {}

  private final MetadataReader store;
  private final Cache<Key, RoleFile> files =
      Caffeine.newBuilder().maximumSize(FILES_AT_HAND).build();

  ShownReader(MetadataReader store) {
    this.store = store;
  }

  /** What is shown now; empty before a library's first metadata. */
  Future<Optional<Shown>> find() {
    return store
        .findMetadataHead()
        .compose(
            head ->
                head.isPresent()
                    ? read(head.get()).map(Optional::of)
                    : Future.succeededFuture(Optional.empty()));
  }

  private Future<Shown> read(MetadataHead head) {
    List<RoleFile> found = new ArrayList<>();
    Map<String, Long> missing = new HashMap<>();
    head.versions()
        .forEach(
            (role, version) ->
                Optional.ofNullable(files.getIfPresent(new Key(role, version)))
                    .ifPresentOrElse(found::add, () -> missing.put(role, version)));
    return store
        .findMetadata(missing)
        .map(
            read -> {
              missing.forEach((role, version) -> found.add(file(role, version, read)));
              return new Shown(head, RoleFiles.of(found));
            });
  }

  private RoleFile file(String role, long version, Map<String, byte[]> read) {
    byte[] bytes = read.get(role);
    if (bytes == null) {
      throw new StoreException(
          "version " + version + " of '" + role + "' is missing; restore it from a backup");
    }
    RoleFile file = RoleFile.parse(role, bytes);
    files.put(new Key(role, version), file);
    return file;
  }
}
