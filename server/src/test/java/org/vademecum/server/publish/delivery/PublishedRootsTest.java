package org.vademecum.server.publish.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.UnpublishedRootException;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.EditionStore;
import org.vademecum.server.store.HeadReader;
import org.vademecum.server.store.Release;

/** A collection with thousands of editions. */
final class PublishedRootsTest {
  private static final PackId PACK = new PackId("old", new Language("en"));

  private final Vertx vertx = Vertx.vertx();
  private final Records records = new Records();
  private final Heads heads = new Heads(vertx, records, records);
  private final PublishedRoots roots = new PublishedRoots(heads, new Editions(records));

  @AfterEach
  void close() {
    Await.result(vertx.close());
  }

  @Test
  void rootsOfAnyAgeAreKnownAndReadOnce() {
    records.editions = 3_000;
    for (long edition : new long[] {1, 2, 1_500, 3_000}) {
      assertEquals(edition, Await.result(roots.require(PACK, root(edition))));
      Await.result(roots.requireProvenance(PACK, provenance(edition)));
    }
    int reads = records.reads;
    assertTrue(reads <= 3_000 / 64 + 1, reads + " reads");
    for (int i = 0; i < 100; i++) {
      Await.failure(UnpublishedRootException.class, roots.require(PACK, root(-i)));
    }
    assertEquals(reads, records.reads, "strangers' roots cost reads");
  }

  @Test
  void laterEditionsAreAdded() {
    records.editions = 5;
    Await.failure(UnpublishedRootException.class, roots.require(PACK, root(6)));
    records.editions = 6;
    heads.forget(PACK.collection());
    assertEquals(6, Await.result(roots.require(PACK, root(6))));
    assertEquals(1, Await.result(roots.require(PACK, root(1))));
  }

  private static Digest root(long edition) {
    return Digest.of(("root " + edition).getBytes(StandardCharsets.UTF_8));
  }

  private static Digest provenance(long edition) {
    return Digest.of(("provenance " + edition).getBytes(StandardCharsets.UTF_8));
  }

  /** Records without signatures; the text of edition n has n bytes. */
  private static final class Records implements EditionStore, HeadReader {
    volatile long editions;
    int reads;

    @Override
    public Future<Map<Long, byte[]>> findRecords(String collection, Collection<Long> numbers) {
      reads++;
      Map<Long, byte[]> found = new HashMap<>();
      numbers.forEach(number -> found.put(number, record(number)));
      return Future.succeededFuture(found);
    }

    private static byte[] record(long number) {
      PackRecord pack =
          PackRecord.newBuilder()
              .setLanguage("en")
              .setRoot(ByteString.copyFrom(root(number).toBytes()))
              .setProvenance(ByteString.copyFrom(provenance(number).toBytes()))
              .setTextBytes(number)
              .build();
      EditionRecord record =
          EditionRecord.newBuilder()
              .setCollection(PACK.collection())
              .setEdition(number)
              .addPacks(pack)
              .build();
      return record.toByteArray();
    }

    @Override
    public Future<Optional<CollectionHead>> findHead(String collection) {
      return Future.succeededFuture(
          Optional.of(
              new CollectionHead(
                  collection,
                  "Old",
                  editions,
                  Optional.of(root(editions)),
                  "p",
                  0,
                  Optional.empty())));
    }

    @Override
    public Future<Map<Long, Release>> findReleases(String collection, Collection<Long> numbers) {
      throw new AssertionError();
    }

    @Override
    public Future<Void> showEdition(
        String collection, long edition, Digest record, Release release) {
      return Future.succeededFuture();
    }

    @Override
    public Future<Void> putRecord(Digest record, byte[] signed) {
      throw new AssertionError();
    }

    @Override
    public Future<Optional<byte[]>> findRecord(Digest record) {
      throw new AssertionError();
    }

    @Override
    public Future<Optional<Digest>> findEdition(String collection, long edition) {
      throw new AssertionError();
    }

    @Override
    public Future<List<CollectionHead>> listHeads() {
      throw new AssertionError();
    }

    @Override
    public Future<Optional<DraftHead>> findDraft(String collection, String name) {
      throw new AssertionError();
    }

    @Override
    public Future<List<DraftHead>> listDrafts() {
      throw new AssertionError();
    }
  }
}
