package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.MemoryStore;
import org.vademecum.client.fake.TestRepository;
import org.vademecum.client.trust.Expiry;
import org.vademecum.client.trust.NotListedException;
import org.vademecum.client.trust.ThresholdException;
import org.vademecum.client.trust.TooManyRolesException;
import org.vademecum.core.trust.metadata.TargetFile;

class MetadataUpdaterTest {
  private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");
  private static final byte[] NEWS = "news".getBytes(StandardCharsets.UTF_8);

  private final TestRepository repository = new TestRepository(NOW);
  private final MemoryStore store = new MemoryStore(repository.root());

  @TempDir Path folder;

  @Test
  void aFirstRefreshAsksForEachRoleOnceInOrder() {
    refresh();
    assertEquals(
        List.of("2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"),
        repository.requests);
    assertEquals(
        Map.of("root", 1L, "timestamp", 1L, "snapshot", 1L, "targets", 1L), store.versions());
  }

  @Test
  void whatIsAtHandIsNotFetchedAgain() {
    refresh();
    repository.requests.clear();
    refresh();
    assertEquals(List.of("2.root.json", "timestamp.json"), repository.requests);
  }

  @Test
  void whatIsDamagedAtHandIsFetchedAgain() {
    refresh();
    store.put("timestamp", NEWS);
    store.put("snapshot", NEWS);
    store.put("targets", NEWS);
    refresh();
    assertEquals(
        Map.of("root", 1L, "timestamp", 1L, "snapshot", 1L, "targets", 1L), store.versions());
  }

  @Test
  void aTimestampOfTheSameVersionIsNotTakenForTheOneAtHand() {
    refresh();
    byte[] known = store.find("timestamp").orElseThrow();
    repository.role("timestamp").version = 0;
    repository.role("timestamp").expires = NOW.plusSeconds(60);
    repository.publishTimestamp();
    refresh();
    assertArrayEquals(known, store.find("timestamp").orElseThrow());
  }

  @Test
  void aRootIsKeptAlthoughWhatFollowsIsRefused() {
    repository.publishRoot();
    repository.serve("timestamp.json", NEWS);
    assertThrows(RuntimeException.class, this::refresh);
    assertEquals(Map.of("root", 2L), store.versions());
  }

  @Test
  void oneRefreshFollowsAtMost256Roots() {
    for (int i = 0; i < MetadataUpdater.MOST_ROOTS + 4; i++) {
      repository.publishRoot();
    }
    refresh();
    assertEquals(257, store.versions().get("root"));
    refresh();
    assertEquals(261, store.versions().get("root"));
  }

  @Test
  void withoutConsistentSnapshotsNamesHaveNoVersionsAndNoHashes() {
    repository.consistent = false;
    repository.offer("targets", "a/file", NEWS);
    repository.publishRoot();
    repository.publish();
    MetadataUpdater updater = refresh();
    assertTrue(repository.requests.containsAll(List.of("snapshot.json", "targets.json")));
    fetch(updater, "a/file");
    assertTrue(repository.requests.contains("a/file"));
  }

  @Test
  void aTargetIsFetchedByItsHash() {
    repository.offer("targets", "a/b/file", NEWS);
    repository.publish();
    assertArrayEquals(NEWS, fetch(refresh(), "a/b/file"));
    String last = repository.requests.get(repository.requests.size() - 1);
    assertEquals("a/b/" + TargetFile.of(NEWS).hashes().get("sha256") + ".file", last);
  }

  @Test
  void rolesAreAskedInPreOrder() {
    repository.delegate("targets", "a", false, "*");
    repository.delegate("targets", "b", false, "*");
    repository.delegate("a", "c", false, "*");
    repository.delegate("a", "no", false, "other/*");
    assertEquals(List.of("a", "c", "b"), asked("file"));
  }

  @Test
  void aTerminatingRoleIsTheLastWithWhatItDelegatesTo() {
    repository.delegate("targets", "a", true, "*");
    repository.delegate("targets", "b", false, "*");
    repository.delegate("a", "c", false, "*");
    repository.offer("b", "file", NEWS);
    assertEquals(List.of("a", "c"), asked("file"));
  }

  @Test
  void aCircleOfRolesEnds() {
    repository.delegate("targets", "a", false, "*");
    repository.delegate("a", "b", false, "*");
    repository.delegate("b", "a", false, "*");
    assertEquals(List.of("a", "b"), asked("file"));
  }

  @Test
  void theFirstRoleThatOffersAPathSpeaksForIt() {
    repository.delegate("targets", "a", false, "*");
    repository.delegate("targets", "b", false, "*");
    repository.offer("a", "file", NEWS);
    repository.offer("b", "file", new byte[1]);
    repository.publish();
    assertEquals(Optional.of(TargetFile.of(NEWS)), refresh().find("file"));
  }

  @Test
  void whatARoleOffersOutsideItsPathsIsNotFound() {
    repository.delegate("targets", "a", false, "a/*");
    repository.offer("a", "b/file", NEWS);
    repository.publish();
    assertFalse(refresh().find("b/file").isPresent());
  }

  @Test
  void aSearchAsksAtMost32Roles() {
    for (int i = 0; i < 33; i++) {
      repository.delegate("targets", "role" + i, false, "*");
    }
    repository.publish();
    MetadataUpdater updater = refresh();
    assertThrows(TooManyRolesException.class, () -> updater.find("file"));
    assertEquals(32, repository.requests.stream().filter(path -> path.contains("role")).count());
  }

  @Test
  void aDelegatedRoleIsVerifiedByWhomeverDelegatesToIt() {
    repository.delegate("targets", "a", false, "*");
    repository.role("a").signers.clear();
    repository.publish();
    MetadataUpdater updater = refresh();
    assertThrows(ThresholdException.class, () -> updater.find("file"));
    assertFalse(store.find("a").isPresent());
  }

  @Test
  void aDelegatedRoleThatNoSnapshotListsIsAFault() {
    repository.delegate("targets", "a", false, "*");
    repository.publishTargets("targets");
    repository.publishSnapshot();
    repository.publishTimestamp();
    MetadataUpdater updater = refresh();
    assertThrows(NotListedException.class, () -> updater.find("file"));
  }

  @Test
  void namesOfRolesAreQuotedInPathsAndFiles() {
    File directory = folder.toFile();
    MetadataDirectory files = new MetadataDirectory(directory);
    for (String role : List.of("../up", "/x", "?", "#", "..", "é")) {
      files.put(role, NEWS);
      assertArrayEquals(NEWS, files.find(role).orElseThrow());
      files.put("x", NEWS, List.of(role));
      assertFalse(files.find(role).isPresent());
    }
    assertArrayEquals(new String[] {"x.json"}, directory.list());
    assertEquals("3.%2E%2E.json", MetadataPaths.versioned("..", 3));
    assertEquals("3.a%2F%3F%23%20%C3%A9.json", MetadataPaths.versioned("a/?# é", 3));
  }

  @Test
  void aWebPageInPlaceOfMetadataIsAPortal() {
    Fetcher portal = request -> new PageAnswer();
    assertThrows(
        CaptivePortalException.class,
        () -> MetadataUpdater.refreshed(portal, store, NOW, Expiry.STRICT));
  }

  private record PageAnswer() implements Fetcher.Answer {
    @Override
    public int status() {
      return 200;
    }

    @Override
    public Optional<String> header(String name) {
      return name.equals("Content-Type") ? Optional.of("text/html") : Optional.empty();
    }

    @Override
    public InputStream body() {
      return InputStream.nullInputStream();
    }

    @Override
    public void close() {}
  }

  private List<String> asked(String path) {
    repository.publish();
    MetadataUpdater updater = refresh();
    repository.requests.clear();
    assertFalse(updater.find(path).isPresent());
    return repository.requests.stream().map(name -> name.replaceAll("^1\\.|\\.json$", "")).toList();
  }

  private byte[] fetch(MetadataUpdater updater, String path) {
    return updater.fetch(repository, path, updater.find(path).orElseThrow());
  }

  private MetadataUpdater refresh() {
    return MetadataUpdater.refreshed(repository, store, NOW, Expiry.STRICT);
  }
}
