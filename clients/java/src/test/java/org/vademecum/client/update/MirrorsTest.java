package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.client.Library;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.FakeWork;
import org.vademecum.client.fake.Fault;
import org.vademecum.client.fake.SettableClock;
import org.vademecum.core.document.Symbol;

/** Several servers of one library: one that is of no use is passed over to the next. */
class MirrorsTest {
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final String FILES = "artifacts/";

  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher(now);
  private final SettableClock clock = new SettableClock(now);
  private final List<Duration> pauses = new ArrayList<>();
  private FakeServer first;
  private FakeServer second;
  private FakeServer third;

  @BeforeEach
  void threeServersHaveEditionOne() {
    publish("Edition 1");
    first = new FakeServer(publisher);
    second = new FakeServer(publisher);
    third = new FakeServer(publisher);
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
    third.close();
  }

  @Test
  void anotherIsAskedForWhatTheFirstDoesNotHaveOnly() {
    try (Library device = device("device", first, second)) {
      assertInstanceOf(UpdateResult.Applied.class, sync(device));
      assertInstanceOf(UpdateResult.Unchanged.class, sync(device));
      assertEquals(List.of("v1/metadata/2.root.json"), second.requests());
    }
  }

  @Test
  void aServerThatIsGoneIsPassedOverWithoutWaiting() {
    first.close();
    try (Library device = device("device", first, second)) {
      assertInstanceOf(UpdateResult.Applied.class, sync(device));
      assertEquals(List.of(), pauses);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 410, 429, 500, 503, 511})
  void aServerThatRefusesIsPassedOver(int status) {
    first.inject(Fault.status(status));
    try (Library device = device("device", first, second)) {
      assertInstanceOf(UpdateResult.Applied.class, sync(device));
      assertEquals(List.of(), pauses);
    }
  }

  @Test
  void aCaptivePortalBeforeOneServerDoesNotHideAnother() {
    first.inject(Fault.captivePortal());
    second.inject(Fault.status(500));
    try (Library device = device("device", first, second, third)) {
      assertInstanceOf(UpdateResult.Applied.class, sync(device));
    }
  }

  @Test
  void aPortalBeforeAllOfThemIsToldApartAndNotRetried() {
    first.inject(Fault.captivePortal());
    second.inject(Fault.captivePortal());
    try (Library device = device("device", first, second)) {
      assertThrows(CaptivePortalException.class, () -> sync(device));
      assertEquals(1, first.requests().size());
      assertEquals(List.of(), pauses);
    }
  }

  @Test
  void aServerThatGivesOutWhatIsOlderThanTheDeviceIsPassedOver() {
    Map<String, byte[]> old = publisher.snapshot();
    publish("Edition 2");
    try (Library device = device("device", first, second)) {
      sync(device);
      try (FakeServer behind = behind(old)) {
        publish("Edition 3");
        try (Library moved = device("device", behind, second)) {
          assertInstanceOf(UpdateResult.Applied.class, sync(moved));
          assertReads(moved, "Edition 3");
        }
      }
    }
  }

  @Test
  void aServerThatStoppedToHearOfNewsIsPassedOverAlthoughItSaysThatNothingIsNew() {
    try (FakeServer behind = behind(publisher.snapshot());
        Library device = device("device", behind, second)) {
      sync(device);
      clock.set(now.plus(Duration.ofHours(3)));
      publisher.repository().signedAt = Optional.of(clock.instant());
      publish("Edition 2");
      assertInstanceOf(UpdateResult.Applied.class, sync(device));
      assertReads(device, "Edition 2");
    }
  }

  @Test
  void aServerThatHasTheNewsAndNotTheFilesIsHelpedOut() {
    first.inject(Fault.on(FILES, Fault.status(404)));
    try (Library device = device("device", first, second)) {
      assertInstanceOf(UpdateResult.Applied.class, sync(device));
      assertEquals(1, second.requestsOf(FILES));
      assertEquals(0, second.requestsOf("bundles/"), "the file that was offered came");
    }
  }

  @Test
  void wrongBytesOfOneServerAreFetchedFromAnother() {
    first.inject(Fault.on(FILES, Fault.scrambled(3)));
    try (Library device = device("device", first, second)) {
      UpdateResult.Applied applied = assertInstanceOf(UpdateResult.Applied.class, sync(device));
      assertTrue(applied.received() > 0);
      assertEquals(1, second.requestsOf(FILES));
      assertTrue(device.check().clean());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"timestamp.json", "snapshot.json", "targets/editions", "manifests"})
  void spoiledMetadataOfOneServerIsFetchedFromAnother(String part) {
    first.inject(Fault.on(part, Fault.flip(40)));
    try (Library device = device("device", first, second)) {
      assertInstanceOf(UpdateResult.Applied.class, sync(device));
      assertReads(device, "Edition 1");
    }
  }

  @Test
  void aDownloadGoesOnAtAnotherServerFromAnyByte() {
    int size = fileSize();
    for (int cut = 1; cut < size; cut += Math.max(1, size / 40)) {
      first.heal();
      first.inject(Fault.on(FILES, Fault.cutAt(cut)));
      second.requests().clear();
      try (Library device = device("cut" + cut, first, second)) {
        assertInstanceOf(UpdateResult.Applied.class, sync(device));
        assertReads(device, "Edition 1");
      }
      int from = cut;
      assertTrue(
          second.requests().stream().anyMatch(it -> it.endsWith(" bytes=" + from + "-")),
          from + " " + second.requests());
    }
  }

  @Test
  void aDownloadThatBreaksEverywhereGoesRoundTheServersAndEnds() {
    int piece = fileSize() / 4 + 1;
    for (FakeServer server : List.of(first, second, third)) {
      server.inject(Fault.on(FILES, Fault.cutAt(piece)));
    }
    try (Library device = device("device", first, second, third)) {
      assertInstanceOf(UpdateResult.Applied.class, sync(device));
      assertTrue(second.requestsOf(FILES) > 0 && third.requestsOf(FILES) > 0);
    }
  }

  @Test
  void whoFailedComesAfterTheOthersForAWhileAndThenFirstAgain() {
    first.inject(Fault.status(500));
    try (Library device = device("device", first, second)) {
      sync(device);
      first.heal();
      first.requests().clear();
      sync(device);
      assertEquals(List.of(), first.requests());
      clock.set(now.plusSeconds(31));
      sync(device);
      assertEquals(List.of("v1/metadata/timestamp.json"), first.requests());
    }
  }

  @Test
  void withoutAnyServerTheAttemptsAreBounded() {
    List.of(first, second, third).forEach(server -> server.inject(Fault.status(503)));
    try (Library device = device("device", first, second, third)) {
      assertThrows(ServerBusyException.class, () -> sync(device));
      assertEquals(Retry.ATTEMPTS, first.requests().size());
      assertEquals(Retry.ATTEMPTS - 1, pauses.size());
    }
  }

  @Test
  void theAddressesAreRemembered() {
    first.close();
    device("device", first, second).close();
    LibraryOptions without =
        LibraryOptions.in(directory.resolve("device").toFile()).with(settings("device"));
    try (Library device = Library.open(without)) {
      assertInstanceOf(UpdateResult.Applied.class, sync(device));
    }
  }

  private void publish(String text) {
    FakeWork work = publisher.work("G/1", FR);
    Random random = new Random(text.hashCode());
    for (int i = 0; i < 60; i++) {
      String noise = Long.toUnsignedString(random.nextLong(), 36);
      if (publisher.current().isPresent()) {
        work.edit(i, noise);
      } else {
        work.paragraph(noise);
      }
    }
    work.edit(0, text);
    publisher.publish();
  }

  private FakeServer behind(Map<String, byte[]> old) {
    FakePublisher mirrored = new FakePublisher(now);
    mirrored.replay(old);
    return new FakeServer(mirrored);
  }

  private int fileSize() {
    String request =
        Optional.of(device("sizes", third))
            .map(
                device -> {
                  sync(device);
                  device.close();
                  return third.requests();
                })
            .flatMap(all -> all.stream().filter(it -> it.contains(FILES)).findFirst())
            .orElseThrow();
    return publisher.find(request).orElseThrow().length;
  }

  private Library device(String name, FakeServer server, FakeServer... mirrors) {
    String[] others = Arrays.stream(mirrors).map(FakeServer::address).toArray(String[]::new);
    Library device =
        Library.open(
            LibraryOptions.in(directory.resolve(name).toFile())
                .at(server.address(), others)
                .with(settings(name)));
    device.subscribe(FakePublisher.COLLECTION, FR);
    return device;
  }

  private UpdateSettings settings(String name) {
    return new UpdateSettings(
        directory.resolve(name).toFile(),
        Optional.empty(),
        clock,
        pauses::add,
        new Random(7),
        Duration.ofSeconds(1));
  }

  private static UpdateResult sync(Library device) {
    return device.sync(FakePublisher.COLLECTION, SyncListener.NONE);
  }

  private static void assertReads(Library device, String text) {
    assertEquals(text, device.read(new Symbol("G/1")).entries().get(0).content().section().text());
  }
}
