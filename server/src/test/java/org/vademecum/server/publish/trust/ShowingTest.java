package org.vademecum.server.publish.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.Catalogue;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.Library;
import org.vademecum.server.publish.UseCases;
import org.vademecum.server.publish.delivery.DeliveryPolicy;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.store.StoreUnavailableException;

/** What readers are shown of a library, verified from its first root on. */
@SuppressWarnings("NullAway.Init")
final class ShowingTest {
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;

  @TempDir Path directory;
  private Library library;
  private StoredLibrary stored;

  @BeforeEach
  void open() {
    library = new Library(directory);
    stored = new StoredLibrary(library.stores());
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void aPublishedEditionIsShownWithItsManifestAndTheCatalogue() throws Exception {
    library.create("guides");
    Edition edition = publish("guides", "one");
    Map<String, byte[]> targets = new Verification(stored).run(Instant.now());
    assertArrayEquals(bytes(edition), targets.get("editions/guides"));
    Manifest manifest = Manifest.parseFrom(targets.get("manifests/guides/en"));
    assertEquals(edition.digest(), Digest.fromBytes(manifest.getRecord().toByteArray()));
    Catalogue catalogue = Catalogue.parseFrom(targets.get("catalogue"));
    assertEquals(1, catalogue.getCollections(0).getEdition());
  }

  @Test
  void aCollectionIsDelegatedBeforeItsFirstEdition() {
    library.create("empty");
    Verification reader = new Verification(stored);
    Map<String, byte[]> targets = reader.run(Instant.now());
    assertEquals(List.of("catalogue"), List.copyOf(targets.keySet()));
    assertEquals(0, reader.version("editions.empty"));
  }

  @Test
  void nodesThatPublishAtOnceShowAllAndNothingGoesBack() {
    UseCases other = library.node(library.stores());
    library.create("left");
    library.create("right");
    Verification reader = new Verification(stored);
    for (int round = 1; round <= 5; round++) {
      library.put("left", "L/1", "en", "text " + round);
      Library.put(other, "right", "R/1", "en", "text " + round);
      Future<Edition> left = library.cases().publishing().publish(Library.request("left"));
      Future<Edition> right = other.publishing().publish(Library.request("right"));
      byte[] leftRecord = bytes(Await.result(left));
      byte[] rightRecord = bytes(Await.result(right));
      Map<String, byte[]> targets = reader.run(Instant.now());
      assertArrayEquals(leftRecord, targets.get("editions/left"));
      assertArrayEquals(rightRecord, targets.get("editions/right"));
    }
    Await.result(other.close());
  }

  @Test
  void whatGetsOldIsSignedAnewByNodesAtOnceAndStaysWhole() {
    library.create("guides");
    publish("guides", "one");
    Instant now = Instant.now();
    Verification reader = new Verification(stored);
    reader.run(now);
    for (long later : new long[] {HOUR, 4 * DAY, 20 * DAY, 200 * DAY, 400 * DAY}) {
      List<UseCases> nodes = List.of(nodeAt(now, later), nodeAt(now, later), nodeAt(now, later));
      long before = reader.version("timestamp");
      Await.result(Future.all(nodes.stream().map(it -> it.trust().showCollections()).toList()));
      reader.run(now.plusSeconds(later));
      assertTrue(reader.version("timestamp") > before);
      nodes.forEach(node -> Await.result(node.close()));
    }
    assertEquals(3, stored.head().version("root"), "signed anew after half a year, and again");
  }

  @Test
  void whatPeopleMustSignIsToldThirtyDaysBeforeItExpires() {
    library.create("guides");
    publish("guides", "one");
    assertEquals(List.of(), expiring(334 * DAY, "root", "targets", "editions.guides"));
    assertEquals(
        List.of("editions.guides", "root", "targets"),
        expiring(336 * DAY, "root", "targets", "editions.guides"));
  }

  private List<String> expiring(long later, String... of) {
    UseCases node = nodeAt(Instant.now(), later);
    MetadataHealth health = Await.result(node.trust().health());
    Await.result(node.close());
    return health.expiring().stream()
        .map(MetadataHealth.Expiring::role)
        .filter(List.of(of)::contains)
        .sorted()
        .toList();
  }

  @Test
  void whatIsFreshIsNotSignedAgain() {
    library.create("guides");
    publish("guides", "one");
    Await.result(library.cases().preparation().prepare("guides"));
    Await.result(library.cases().trust().showAllManifests());
    Map<String, Long> versions = stored.head().versions();
    Await.result(library.cases().trust().showAllManifests());
    assertEquals(versions, stored.head().versions());
  }

  @Test
  void theManifestListsWhatWasPreparedMeanwhile() throws Exception {
    library.create("guides");
    publish("guides", "one");
    Await.result(library.cases().preparation().prepare("guides"));
    Await.result(library.cases().trust().showAllManifests());
    Map<String, byte[]> targets = new Verification(stored).run(Instant.now());
    assertTrue(Manifest.parseFrom(targets.get("manifests/guides/en")).hasBundle());
  }

  @Test
  void anEditionThatItsNodeCouldNotShowIsShownByAnotherWithoutTheCollectionsKey() {
    library.create("guides");
    publish("guides", "one");
    library.put("guides", "X/1", "en", "two");
    UseCases dying =
        library.node(
            library.stores(
                (method, arguments, call) ->
                    method.equals("replaceMetadataHead")
                        ? Future.failedFuture(
                            new StoreUnavailableException("the node is dead", new Exception()))
                        : call.run()));
    Await.failure(
        StoreUnavailableException.class, dying.publishing().publish(Library.request("guides")));
    Verification reader = new Verification(stored);
    reader.run(Instant.now());
    assertEquals(1_000, reader.version("editions.guides"));
    UseCases other = nodeWithItsKeyOnly();
    Await.result(other.trust().showCollections());
    reader.run(Instant.now());
    assertEquals(2_000, reader.version("editions.guides"));
    Await.result(other.close());
    Await.result(dying.close());
  }

  @Test
  void anEditionNamesThoseBeforeItInPowersOfTwo() {
    library.create("guides");
    List<Digest> records = new ArrayList<>();
    for (int edition = 1; edition <= 9; edition++) {
      Edition published = publish("guides", "text " + edition);
      records.add(published.digest());
      List<Digest> ancestors =
          published.record().getAncestorsList().stream()
              .map(digest -> Digest.fromBytes(digest.toByteArray()))
              .toList();
      List<Digest> wanted = new ArrayList<>();
      for (int back = 2; back < edition; back *= 2) {
        wanted.add(records.get(edition - back - 1));
      }
      assertEquals(wanted, ancestors, "edition " + edition);
    }
  }

  private Edition publish(String collection, String text) {
    library.put(collection, "X/1", "en", text);
    return library.publish(collection);
  }

  private UseCases nodeAt(Instant now, long later) {
    Clock clock = Clock.fixed(now.plusSeconds(later), ZoneOffset.UTC);
    return library.node(library.stores(), DeliveryPolicy.DEFAULT, clock);
  }

  private UseCases nodeWithItsKeyOnly() {
    KeyFolder all = Library.trustKeys().keys();
    TrustKeys own = new TrustKeys(new NodeKeyOnly(all), Expiries.DEFAULT);
    return library.node(library.stores(), DeliveryPolicy.DEFAULT, Clock.systemUTC(), own);
  }

  private static byte[] bytes(Edition edition) {
    return edition.bytes().toByteArray();
  }
}
