package org.vademecum.server.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;

@SuppressWarnings("NullAway.Init")
abstract class EditionStoreContract extends StoreContract {
  private EditionStore editions;

  @BeforeEach
  void open() {
    editions = stores.editions();
  }

  @Test
  void aRecordIsNeverOverwritten() {
    Digest record = record(1);
    assertEquals(Optional.empty(), Await.get(editions.findRecord(record)));
    Await.get(editions.putRecord(record, Samples.bytes("signed once")));
    Await.get(editions.putRecord(record, Samples.bytes("signed again")));
    assertArrayEquals(
        Samples.bytes("signed once"), Await.get(editions.findRecord(record)).orElseThrow());
  }

  @Test
  void anEditionIsFoundByNumberOnceShown() {
    Await.get(editions.putRecord(record(1), Samples.bytes("signed")));
    assertEquals(Optional.empty(), Await.get(editions.findEdition("charter", 1)));
    Await.get(editions.showEdition("charter", 1, record(1), Release.NONE));
    Await.get(editions.showEdition("charter", 1, record(1), Release.NONE));
    assertEquals(Optional.of(record(1)), Await.get(editions.findEdition("charter", 1)));
    assertEquals(Optional.empty(), Await.get(editions.findEdition("treaties", 1)));
  }

  @Test
  void refusesToShowAnotherRecordUnderANumber() {
    Await.get(editions.showEdition("charter", 1, record(1), Release.NONE));
    StoreException fault =
        assertThrows(
            StoreException.class,
            () -> Await.get(editions.showEdition("charter", 1, record(2), Release.NONE)));
    assertEquals(true, String.valueOf(fault.getMessage()).contains("edition 1 of 'charter'"));
    assertEquals(Optional.of(record(1)), Await.get(editions.findEdition("charter", 1)));
  }

  @Test
  void findsRecordsByNumberThoseThatAreThere() {
    for (long edition = 1; edition <= 4; edition++) {
      Await.get(editions.putRecord(record(edition), Samples.bytes("signed " + edition)));
      Await.get(editions.showEdition("charter", edition, record(edition), Release.NONE));
    }
    Await.get(editions.showEdition("charter", 5, record(5), Release.NONE));
    Map<Long, byte[]> found = Await.get(editions.findRecords("charter", List.of(2L, 4L, 5L, 9L)));
    assertEquals(Set.of(2L, 4L), found.keySet());
    assertArrayEquals(Samples.bytes("signed 4"), found.get(4L));
  }

  @Test
  void twoEditionsMayHaveTheSameRecord() {
    Await.get(editions.putRecord(record(1), Samples.bytes("signed")));
    LongStream.of(1, 2)
        .forEach(
            edition ->
                Await.get(editions.showEdition("charter", edition, record(1), Release.NONE)));
    assertEquals(
        Set.of(1L, 2L), Await.get(editions.findRecords("charter", List.of(1L, 2L))).keySet());
  }

  @Test
  void whoMadeAnEditionIsKeptAsItWasShownFirst() {
    Person alice = new Person("local:alice", "Alice");
    Person bob = new Person("local:bob", "Bob");
    Release release =
        new Release(Optional.of(alice), List.of(bob), Optional.of(alice), 1, OptionalInt.of(20));
    Await.get(editions.showEdition("charter", 1, record(1), release));
    Await.get(editions.showEdition("charter", 1, record(1), Release.NONE));
    Await.get(editions.showEdition("charter", 2, record(2), Release.NONE));
    assertEquals(
        Map.of(1L, release, 2L, Release.NONE),
        Await.get(editions.findReleases("charter", List.of(1L, 2L, 3L))));
  }

  @Test
  void ofAnEditionThatAnEarlierProgramShowedNobodyIsKnown() {
    inCollection(
        "editions",
        all ->
            all.insertOne(new Document("_id", "charter/1").append("r", Digests.binary(record(1)))));
    assertEquals(
        Map.of(1L, Release.NONE), Await.get(editions.findReleases("charter", List.of(1L))));
  }

  private static Digest record(long edition) {
    return Digest.of(Samples.bytes("record " + edition));
  }
}
