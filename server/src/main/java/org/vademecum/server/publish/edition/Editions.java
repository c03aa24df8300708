package org.vademecum.server.publish.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.fault.UnknownEditionException;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.EditionReader;
import org.vademecum.server.store.Release;
import org.vademecum.server.store.StoreException;

/** Reads editions; they never change, so the last ones read stay at hand. */
public final class Editions {
  private static final long CACHE_BYTES = 16L << 20;

  private record Key(String collection, long number) {}

  private final EditionReader reader;
  private final Cache<Key, Edition> cache =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES)
          .weigher((Key key, Edition edition) -> 2 * edition.bytes().size() + 200)
          .build();

  public Editions(EditionReader reader) {
    this.reader = reader;
  }

  /** The edition that a head names; empty before the first. */
  public Future<Optional<Edition>> findCurrent(CollectionHead head) {
    if (head.record().isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    return current(head, head.record().get()).map(Optional::of);
  }

  /** An edition by its record, decided or not; empty when there is no such record. */
  public Future<Optional<Edition>> find(Digest record) {
    return reader.findRecord(record).map(found -> found.map(Edition::parse));
  }

  /** An edition by number; fails with {@link UnknownEditionException}. */
  public Future<Edition> get(CollectionHead head, long number) {
    return find(head, List.of(number))
        .map(found -> found.stream().findFirst().orElseThrow(() -> unknown(head, number)));
  }

  /** Some editions, newest first: at most {@code count}, none newer than {@code newest}. */
  public Future<List<Edition>> last(CollectionHead head, long newest, int count) {
    long top = Math.min(newest, head.edition());
    List<Long> numbers =
        LongStream.iterate(top, n -> n > Math.max(0, top - count), n -> n - 1).boxed().toList();
    return find(head, numbers);
  }

  /** How editions went out, by number; that of the current one as it does now. */
  public Future<Map<Long, Release>> releases(CollectionHead head, List<Edition> some) {
    return reader
        .findReleases(head.collection(), some.stream().map(Edition::number).toList())
        .map(
            found -> {
              Map<Long, Release> releases = new HashMap<>(found);
              releases.put(head.edition(), head.release());
              return releases;
            });
  }

  private Future<List<Edition>> find(CollectionHead head, List<Long> numbers) {
    TreeMap<Long, Edition> found = new TreeMap<>((a, b) -> Long.compare(b, a));
    List<Long> missing = new ArrayList<>();
    for (long number : numbers) {
      Edition known = cache.getIfPresent(new Key(head.collection(), number));
      if (known != null) {
        found.put(number, known);
      } else if (number > 0 && number <= head.edition()) {
        missing.add(number);
      }
    }
    return read(head.collection(), missing)
        .map(
            read -> {
              read.forEach(edition -> found.put(edition.number(), edition));
              return List.copyOf(found.values());
            });
  }

  private Future<List<Edition>> read(String collection, List<Long> numbers) {
    if (numbers.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    return reader
        .findRecords(collection, numbers)
        .map(records -> records.values().stream().map(Edition::parse).map(this::remember).toList());
  }

  private Future<Edition> current(CollectionHead head, Digest record) {
    Edition known = cache.getIfPresent(new Key(head.collection(), head.edition()));
    if (known != null && known.digest().equals(record)) {
      return Future.succeededFuture(known);
    }
    return reader
        .findRecord(record)
        .map(signed -> signed.orElseThrow(() -> lost(head, record)))
        .map(Edition::parse)
        .map(this::remember);
  }

  private Edition remember(Edition edition) {
    cache.put(new Key(edition.record().getCollection(), edition.number()), edition);
    return edition;
  }

  private static StoreException lost(CollectionHead head, Digest record) {
    return new StoreException(
        "the record "
            + record
            + " of edition "
            + head.edition()
            + " of '"
            + head.collection()
            + "' is missing; restore it from a backup or another node");
  }

  private static UnknownEditionException unknown(CollectionHead head, long number) {
    return new UnknownEditionException(head.collection(), number, head.edition());
  }
}
