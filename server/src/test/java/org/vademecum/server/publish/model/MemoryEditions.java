package org.vademecum.server.publish.model;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.EditionStore;
import org.vademecum.server.store.Release;
import org.vademecum.server.store.StoreException;

/** Edition records of one collection in memory. */
final class MemoryEditions implements EditionStore {
  private final Map<Digest, byte[]> records = new ConcurrentHashMap<>();
  private final Map<Long, Digest> numbers = new ConcurrentHashMap<>();
  private final Map<Long, Release> releases = new ConcurrentHashMap<>();

  MemoryEditions copy() {
    MemoryEditions copy = new MemoryEditions();
    copy.records.putAll(records);
    copy.numbers.putAll(numbers);
    copy.releases.putAll(releases);
    return copy;
  }

  @Override
  public Future<Void> putRecord(Digest record, byte[] signed) {
    records.putIfAbsent(record, signed);
    return Future.succeededFuture();
  }

  @Override
  public Future<Void> showEdition(String collection, long edition, Digest record, Release release) {
    Digest before = numbers.putIfAbsent(edition, record);
    releases.putIfAbsent(edition, release);
    return before == null || before.equals(record)
        ? Future.succeededFuture()
        : Future.failedFuture(new StoreException("edition " + edition + " is shown twice"));
  }

  @Override
  public Future<Optional<byte[]>> findRecord(Digest record) {
    return Future.succeededFuture(Optional.ofNullable(records.get(record)));
  }

  @Override
  public Future<Optional<Digest>> findEdition(String collection, long edition) {
    return Future.succeededFuture(Optional.ofNullable(numbers.get(edition)));
  }

  @Override
  public Future<Map<Long, byte[]>> findRecords(String collection, Collection<Long> editions) {
    Map<Long, byte[]> found = new HashMap<>();
    for (long edition : editions) {
      Optional.ofNullable(numbers.get(edition))
          .flatMap(record -> Optional.ofNullable(records.get(record)))
          .ifPresent(bytes -> found.put(edition, bytes));
    }
    return Future.succeededFuture(found);
  }

  @Override
  public Future<Map<Long, Release>> findReleases(String collection, Collection<Long> editions) {
    Map<Long, Release> found = new HashMap<>(releases);
    found.keySet().retainAll(editions);
    return Future.succeededFuture(found);
  }
}
