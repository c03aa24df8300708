package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.EN;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.PackStatus;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.TestRepository;
import org.vademecum.client.fake.Traces;
import org.vademecum.client.fake.Trees;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Timestamp;

/**
 * {@code kill -9} at every system call that changes the library's directory, counted and not
 * sampled; by default a stride of them, with {@code -Dvademecum.long=true} each one.
 */
class KilledAtEveryCallTest {
  private static final int SOME = 6;
  private static final int PARAGRAPHS = 4;

  private static final String SECRET = "Zwiebelschreiber";

  @TempDir Path directory;

  /** What must not be found in any file in the end. */
  private String[] unwanted = {};

  private final FakePublisher publisher = new FakePublisher();
  private FakeServer server;
  private Path template;
  private Path device;

  @BeforeEach
  void begin() throws Exception {
    SystemCalls.assumeThere();
    template = directory.resolve("template");
    device = directory.resolve("device");
    publish(1);
    server = new FakeServer(publisher);
    try (Device first = Device.following(template, server.address())) {
      first.library().subscribe(FakePublisher.COLLECTION, EN);
    }
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
  }

  /** Every paragraph of both packs names the edition: a mix would show. */
  private void publish(long edition) {
    for (Language language : List.of(EN, FR)) {
      for (int i = 0; i < PARAGRAPHS; i++) {
        String text = "Edition " + edition;
        if (edition == 1) {
          publisher.work("G/1", language).paragraph(text);
        } else {
          publisher.work("G/1", language).edit(i, text);
        }
      }
    }
    assertEquals(edition, publisher.publish());
  }

  private void templateHasEdition(long edition) {
    try (Device old = new Device(template, server.address())) {
      old.sync();
      assertEquals(edition, old.library().status().get(0).edition());
    }
  }

  @Test
  void killedInItsFirstSyncADeviceHasNothingOrAll() throws Exception {
    killEverywhere(KilledStep.SYNC, Set.of(0L, 1L), 1);
  }

  @Test
  void killedWhileADeltaIsFetchedAndAppliedADeviceHasTheOldEditionOrTheNewOne() throws Exception {
    templateHasEdition(1);
    publish(2);
    killEverywhere(KilledStep.SYNC, Set.of(1L, 2L), 2);
  }

  @Test
  void killedWhileAPackIsSweptAwayADeviceHasAllOfItOrNothing() throws Exception {
    templateHasEdition(1);
    killEverywhere(KilledStep.SWEEP, Set.of(1L), 1);
  }

  @Test
  void killedWhileAnErasureIsAppliedNoByteOfItOutlivesTheNextSync() throws Exception {
    publisher.work("G/2", EN).paragraph(SECRET);
    publisher.work("G/2", FR).paragraph(SECRET);
    publish(2);
    templateHasEdition(2);
    assertFalse(Traces.of(template, SECRET).isEmpty());
    publisher.erase("G/2", "", "by order of a court");
    publish(3);
    unwanted = new String[] {SECRET};
    killEverywhere(KilledStep.SYNC, Set.of(2L, 3L), 3);
  }

  @Test
  void killedWhileKeysAreReplacedADeviceGoesOnWithTheNewOnes() throws Exception {
    templateHasEdition(1);
    replaceKeys();
    killEverywhere(KilledStep.SYNC, Set.of(1L), 1);
  }

  /**
   * Two roots: other online keys, whose versions begin again so that only who forgot the earlier
   * ones takes them, and another key of the root itself.
   */
  private void replaceKeys() {
    TestRepository repository = publisher.repository();
    for (String online : List.of(Timestamp.NAME, Snapshot.NAME)) {
      repository.role(online).rotate();
      repository.role(online).version = 0;
    }
    repository.publishRoot();
    repository.role(Root.NAME).keys.clear();
    repository.role(Root.NAME).addKey();
    repository.publishRoot();
    repository.publishSnapshot();
    repository.publishTimestamp();
  }

  private void killEverywhere(String step, Set<Long> allowed, long afterwards) throws Exception {
    SystemCalls program =
        new SystemCalls(
            directory,
            List.of(KilledStep.class.getName(), device.toString(), server.address(), step));
    Trees.copy(template, device);
    List<SystemCalls.Boundary> all = program.count(device);
    assertTrue(all.size() > SOME, "only " + all.size() + " calls change the device");
    int stride = Boolean.getBoolean("vademecum.long") ? 1 : all.size() / SOME;
    int killed = 0;
    for (int i = 0; i < all.size(); i += stride) {
      Trees.delete(device);
      Trees.copy(template, device);
      program.killAt(all.get(i));
      assertOneOf(allowed, afterwards, all.get(i));
      killed++;
    }
    System.out.println(step + " killed at " + killed + " of " + all.size() + " system calls");
  }

  private void assertOneOf(Set<Long> allowed, long afterwards, SystemCalls.Boundary at) {
    try (Device left = new Device(device, server.address())) {
      assertTrue(allowed.contains(edition(left)), at + " left edition " + edition(left));
      UpdateResult result = left.sync();
      assertFalse(result instanceof UpdateResult.Rejected, () -> "after " + at + ": " + result);
      assertEquals(afterwards, edition(left), "after " + at);
      assertEquals(List.of(), Traces.of(device, unwanted), "traces after " + at);
      assertFalse(device.resolve("staging/guides").toFile().exists(), "left over after " + at);
    }
  }

  /** The edition that all there is belongs to; 0 when nothing is there. */
  private static long edition(Device device) {
    assertTrue(device.library().check().clean());
    Set<String> texts = new TreeSet<>();
    List<PackStatus> packs = device.library().status();
    Set<Long> editions = new TreeSet<>();
    packs.forEach(pack -> editions.add(pack.edition()));
    assertEquals(1, editions.size(), editions.toString());
    long edition = editions.iterator().next();
    if (edition == 0) {
      assertEquals(List.of(), device.library().list());
      return 0;
    }
    for (PackStatus pack : packs) {
      var entries =
          device.library().reader().read(new Symbol("G/1"), Optional.of(pack.language())).entries();
      assertEquals(PARAGRAPHS, entries.size());
      entries.forEach(entry -> texts.add(text(entry.content())));
    }
    assertEquals(Set.of("Edition " + edition), texts);
    return edition;
  }

  private static String text(NumberedSection numbered) {
    return numbered.section().text();
  }
}
