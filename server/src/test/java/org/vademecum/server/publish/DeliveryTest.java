package org.vademecum.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.server.publish.delivery.DeliveryPolicy;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.fault.NotPublishedException;
import org.vademecum.server.publish.fault.UnknownPackException;
import org.vademecum.server.publish.fault.UnpublishedRootException;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.ArtifactStore.Artifact;

final class DeliveryTest {
  private static final Language EN = new Language("en");

  @TempDir static Path directory;
  private static Library library;

  /** A node for which all deltas are large. */
  private static UseCases listing;

  @BeforeAll
  static void open() {
    library = new Library(directory);
    listing =
        library.node(library.stores(), new DeliveryPolicy(6, 1, 10, 1 << 20, 7), Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    Await.result(listing.close());
    library.close();
  }

  @Test
  void manifestNamesTheRecordItsRootAndWhatIsBuilt() throws Exception {
    library.create("listed");
    library.put("listed", "X/1", "en", "one", "two", "three");
    Edition first = library.publish("listed");
    library.put("listed", "X/1", "en", "one", "two", "three and four");
    Edition second = library.publish("listed");
    Await.result(library.cases().preparation().prepare("listed"));
    Manifest manifest = manifest(listing, "listed");
    assertEquals(2, manifest.getEdition());
    assertEquals(second.digest(), digest(manifest.getRecord()));
    assertEquals(root(second), digest(manifest.getRoot()));
    assertTrue(manifest.hasBundle());
    List<Digest> bases =
        manifest.getDeltasList().stream().map(delta -> digest(delta.getFromRoot())).toList();
    assertEquals(List.of(root(first)), bases);
  }

  @Test
  void oneBundleServesManyEditionsUntilItStopsPaying() throws Exception {
    library.create("paying");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      lines.add("Rule " + i + " speaks of " + Integer.toHexString(i * 104729) + ".");
    }
    library.put("paying", "X/1", "en", lines.toArray(String[]::new));
    library.publish("paying");
    Await.result(library.cases().preparation().prepare("paying"));
    assertEquals(1, manifest("paying").getBundle().getEdition());
    lines.set(3, "Rule 3 was corrected.");
    library.put("paying", "X/1", "en", lines.toArray(String[]::new));
    library.publish("paying");
    Await.result(library.cases().preparation().prepare("paying"));
    assertEquals(1, manifest("paying").getBundle().getEdition());
    lines.replaceAll(line -> line + " " + Integer.toHexString(line.hashCode()));
    library.put("paying", "X/1", "en", lines.toArray(String[]::new));
    library.publish("paying");
    Await.result(library.cases().preparation().prepare("paying"));
    assertEquals(3, manifest("paying").getBundle().getEdition());
  }

  @Test
  void manifestListsAtMostSixteenDeltas() throws Exception {
    library.create("sixteen");
    List<Digest> roots = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      library.put("sixteen", "X/1", "en", "version " + i);
      roots.add(root(library.publish("sixteen")));
    }
    PackId pack = new PackId("sixteen", EN);
    for (Digest from : roots.subList(0, 19)) {
      Await.result(library.cases().artifacts().delta(pack, from, roots.get(19)));
    }
    Await.result(library.cases().preparation().prepare("sixteen"));
    assertEquals(16, manifest(listing, "sixteen").getDeltasCount());
    assertEquals(0, manifest("sixteen").getDeltasCount(), "small ones are no worth their listing");
  }

  @Test
  void artifactAskedForByManyAtOnceIsBuiltOnce() {
    library.create("once");
    library.put("once", "X/1", "en", "one");
    Digest root = root(library.publish("once"));
    Await.result(library.cases().preparation().prepare("once"));
    library.put("once", "X/1", "en", "two");
    Digest next = root(library.publish("once"));
    AtomicInteger built = new AtomicInteger();
    UseCases node =
        library.node(
            library.stores(
                (method, arguments, call) -> {
                  if (method.equals("findArtifact")) {
                    return Future.succeededFuture(Optional.empty());
                  }
                  built.addAndGet(method.equals("putArtifact") ? 1 : 0);
                  return call.run();
                }));
    List<Future<Artifact>> requests = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      requests.add(node.artifacts().delta(new PackId("once", EN), root, next));
    }
    Await.result(Future.all(requests));
    assertEquals(1, built.get());
    Await.result(node.close());
  }

  @Test
  void twoNodesBuildTheSameBytes() {
    library.create("equal");
    library.put("equal", "X/1", "en", "one", "two");
    Digest root = root(library.publish("equal"));
    UseCases blind =
        library.node(
            library.stores(
                (method, arguments, call) ->
                    method.equals("findArtifact")
                        ? Future.succeededFuture(Optional.empty())
                        : call.run()));
    Artifact here = Await.result(library.cases().artifacts().bundle(new PackId("equal", EN), root));
    Artifact there = Await.result(blind.artifacts().bundle(new PackId("equal", EN), root));
    assertEquals(here.digest(), there.digest());
    Await.result(blind.close());
  }

  @Test
  void rootsOfDraftsAndOfOtherCollectionsAreNotServed() {
    library.create("secret");
    library.put("secret", "X/1", "en", "published");
    library.publish("secret");
    var draft = library.put("secret", "X/1", "en", "drafted").draft().orElseThrow();
    PackId pack = new PackId("secret", EN);
    Digest drafted = Library.root(draft.packs(), EN);
    Await.failure(
        UnpublishedRootException.class, library.cases().artifacts().bundle(pack, drafted));
    Digest published = Digest.of(new byte[] {1});
    Await.failure(
        UnpublishedRootException.class,
        library.cases().artifacts().delta(pack, published, drafted));
  }

  @Test
  void anotherNodeServesAPublicationWithinASecond() throws Exception {
    library.create("seen");
    library.put("seen", "X/1", "en", "one");
    library.publish("seen");
    UseCases other = library.node(library.stores());
    assertEquals(1, listed(other, "seen"));
    library.put("seen", "X/1", "en", "two");
    long published = library.publish("seen").number();
    long deadline = System.nanoTime() + 1_000_000_000L;
    long served = 0;
    while (served != published && System.nanoTime() < deadline) {
      served = listed(other, "seen");
    }
    assertEquals(published, served);
    Await.result(other.close());
  }

  private static long listed(UseCases node, String collection) {
    return Await.result(node.catalogues().catalogue()).getCollectionsList().stream()
        .filter(entry -> entry.getCollection().equals(collection))
        .findFirst()
        .orElseThrow()
        .getEdition();
  }

  @Test
  void manifestsOfWhatIsNotPublishedAreMissing() {
    library.create("unpublished");
    assertThrows(NotPublishedException.class, () -> manifest("unpublished"));
    library.put("unpublished", "X/1", "en", "one");
    library.publish("unpublished");
    PackId french = new PackId("unpublished", new Language("fr"));
    assertThrows(UnknownPackException.class, () -> library.manifest(library.cases(), french));
  }

  private static Manifest manifest(String collection) {
    return manifest(library.cases(), collection);
  }

  private static Manifest manifest(UseCases node, String collection) {
    return library.manifest(node, new PackId(collection, EN));
  }

  private static Digest root(Edition edition) {
    return Library.root(edition.packs(), EN);
  }

  private static Digest digest(ByteString bytes) {
    return Digest.fromBytes(bytes.toByteArray());
  }
}
