package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.FakeWork;
import org.vademecum.client.fake.Fault;
import org.vademecum.client.fake.LoginPage;
import org.vademecum.client.fake.Reply;
import org.vademecum.core.document.Symbol;

/** What stands between a library and a device: proxies, mirrors, networks with a page of theirs. */
class ProxyFaultTest {
  private static final int PARAGRAPHS = 60;

  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private final Random random = new Random(5);
  private FakeServer server;
  private Device device;

  @BeforeEach
  void deviceHasEditionOne() {
    for (int i = 0; i < PARAGRAPHS; i++) {
      publisher.work("G/1", FR).paragraph(noise());
    }
    publisher.work("G/1", FR).edit(0, "Edition 1");
    publisher.publish();
    server = new FakeServer(publisher);
    device = Device.following(directory.resolve("device"), server.address());
    device.sync();
  }

  @AfterEach
  void close() {
    device.close();
    server.close();
  }

  private String noise() {
    StringBuilder text = new StringBuilder("Texte ");
    for (int i = 0; i < 6; i++) {
      text.append(Long.toUnsignedString(random.nextLong(), 36)).append(' ');
    }
    return text.append('.').toString();
  }

  /** An edition of which much is new, so that its delta is some kilobytes. */
  private void publish(long edition) {
    FakeWork work = publisher.work("G/1", FR);
    for (int i = 1; i < PARAGRAPHS; i++) {
      work.edit(i, noise());
    }
    work.edit(0, "Edition " + edition);
    assertEquals(edition, publisher.publish());
  }

  private void assertReads(Device reader, long edition) {
    var entries = reader.library().read(new Symbol("G/1")).entries();
    assertEquals("Edition " + edition, entries.get(0).content().section().text());
    assertEquals(edition, reader.library().status().get(0).edition());
    assertTrue(reader.library().check().clean());
  }

  private void assertHealedSyncBrings(long edition) {
    server.heal();
    assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertReads(device, edition);
  }

  @Test
  void aDeltaInterruptedAtEveryKibibyteIsNeverCountedComplete() {
    publisher.listingDeltas(false).bundling(false);
    String from = publisher.root(FR).hex();
    publish(2);
    String path = "v1/packs/guides/fr/deltas/" + from + "/" + publisher.root(FR).hex();
    int size = publisher.find(path).orElseThrow().length;
    assertTrue(size > 2048, size + " bytes");
    for (int cut = 0; cut < size; cut += 1024) {
      server.inject(Fault.on("deltas", Fault.times(1, Fault.cutAt(cut))));
      server.inject(Fault.on("deltas", onceBroken()));
      assertThrows(TransportException.class, device::sync, "cut at " + cut);
      assertReads(device, 1);
      server.heal();
      Staging.clear(directory.resolve("device/staging/guides").toFile());
    }
    assertHealedSyncBrings(2);
  }

  /** After the first answer, nothing. */
  private static Fault onceBroken() {
    AtomicInteger seen = new AtomicInteger();
    return (path, reply) -> seen.getAndIncrement() > 0 ? Reply.error(429) : reply;
  }

  @Test
  void aProxyThatCompressesWhatItPassesOnIsReadOrRefused() {
    publish(2);
    server.inject(Fault.gzip());
    try {
      device.sync();
    } catch (TransportException refused) {
      assertTrue(String.valueOf(refused.getMessage()).contains("gzip"), refused.getMessage());
      assertReads(device, 1);
      assertHealedSyncBrings(2);
    }
    server.heal();
    device.sync();
    assertReads(device, 2);
  }

  @Test
  void aNetworkThatRedirectsToItsLoginPageIsToldApartAndNotRetried() throws Exception {
    publish(2);
    try (LoginPage page = new LoginPage()) {
      server.inject(Fault.redirect(page.address()));
      assertThrows(CaptivePortalException.class, device::sync);
      assertEquals(1, page.visits());
      assertReads(device, 1);
    }
    assertHealedSyncBrings(2);
  }

  @Test
  void aMirrorThatIsBehindCostsNothingAndIsFollowedWhenItCatchesUp() {
    Map<String, byte[]> behind = publisher.snapshot();
    publish(2);
    device.sync();
    FakePublisher mirrored = new FakePublisher();
    mirrored.replay(behind);
    try (FakeServer mirror = new FakeServer(mirrored);
        Device newcomer = Device.following(directory.resolve("newcomer"), mirror.address())) {
      assertInstanceOf(UpdateResult.Applied.class, newcomer.sync());
      assertReads(newcomer, 1);
      device.close();
      device = new Device(directory.resolve("device"), mirror.address());
      assertFalse(device.sync() instanceof UpdateResult.Applied, "an older edition is no news");
      assertReads(device, 2);
      mirrored.replay(publisher.snapshot());
      assertInstanceOf(UpdateResult.Applied.class, newcomer.sync());
      assertReads(newcomer, 2);
      assertInstanceOf(UpdateResult.Unchanged.class, device.sync());
    }
  }

  /** The tag is the new message's, as that of a proxy that freshens what it has. */
  @Test
  void anOldMessageReplayedAtAnyStepOfASyncNeverMixesEditions() {
    Map<String, byte[]> old = publisher.snapshot();
    publish(2);
    int steps = 0;
    for (int step = 1; step < 20 && device.library().status().get(0).edition() == 1; step++) {
      AtomicInteger left = new AtomicInteger(step);
      AtomicBoolean replayed = new AtomicBoolean();
      server.inject(
          (path, reply) -> {
            byte[] before = old.get(path);
            if (left.decrementAndGet() != 0 || before == null) {
              return reply;
            }
            replayed.set(true);
            return reply.withStatus(200).withBody(before);
          });
      device.sync();
      assertReads(device, device.library().status().get(0).edition());
      steps += replayed.get() ? 1 : 0;
      server.heal();
    }
    assertTrue(steps > 0, "something old was shown");
    assertReads(device, 2);
  }

  @Test
  void aMirrorWithTheNewsButNotYetTheFilesIsAskedAgainLater() {
    publish(2);
    server.inject(Fault.on("artifacts", Fault.status(404)));
    server.inject(Fault.on("deltas", Fault.status(404)));
    server.inject(Fault.on("bundles", Fault.status(404)));
    assertThrows(NotFoundException.class, device::sync);
    assertReads(device, 1);
    assertHealedSyncBrings(2);
  }

  @Test
  void retriesAreBoundedWhenEveryFallbackIsStaleToo() {
    byte[] staleBundle =
        publisher.find("v1/packs/guides/fr/bundles/" + publisher.root(FR).hex()).orElseThrow();
    publisher.listingDeltas(false);
    publish(2);
    int before = server.requests().size();
    for (String files : new String[] {"artifacts", "bundles", "deltas"}) {
      server.inject(Fault.on(files, (path, reply) -> reply.withBody(staleBundle)));
    }
    assertInstanceOf(UpdateResult.Rejected.class, device.sync());
    int asked = server.requests().size() - before;
    assertTrue(asked <= 4 * Retry.ATTEMPTS, asked + " requests");
    assertEquals(2, device.fallbacks().size(), "three ways, two of them after another");
    assertReads(device, 1);
    assertHealedSyncBrings(2);
  }

  @Test
  void aFileOfTheRightLengthWithWrongBytesIsNeverApplied() {
    publish(2);
    server.inject(Fault.on("artifacts", Fault.scrambled(1)));
    server.inject(Fault.on("deltas", Fault.scrambled(2)));
    server.inject(Fault.on("bundles", Fault.scrambled(3)));
    assertInstanceOf(UpdateResult.Rejected.class, device.sync());
    assertReads(device, 1);
    assertHealedSyncBrings(2);
  }

  @Test
  void aBundleThatUnpacksToMoreThanWasSignedIsStoppedAtTheBound() {
    FakePublisher stranger = new FakePublisher();
    for (int i = 0; i < 400; i++) {
      stranger.work("B/" + i % 4, FR).paragraph("bombe ".repeat(1_000));
    }
    stranger.publish();
    byte[] bomb =
        stranger.find("v1/packs/guides/fr/bundles/" + stranger.root(FR).hex()).orElseThrow();
    assertTrue(bomb.length < 100_000, "it is small until it is unpacked: " + bomb.length);
    publisher.listingDeltas(false).bundling(false);
    publish(2);
    server.inject(Fault.on("artifacts", Fault.status(404)));
    server.inject(Fault.on("deltas", (path, reply) -> reply.withBody(bomb)));
    server.inject(Fault.on("bundles", (path, reply) -> reply.withBody(bomb)));
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, device.sync());
    assertTrue(
        String.valueOf(rejected.reason().getMessage()).contains("signed record allows"),
        "" + rejected);
    assertReads(device, 1);
    assertHealedSyncBrings(2);
  }

  @Test
  void anAnswerThatInflatesWithoutEndIsStoppedAtItsBound() {
    publish(2);
    byte[] zeros = new byte[64 << 20];
    server.inject((path, reply) -> reply.withBody(zeros));
    server.inject(Fault.gzip());
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, device.sync());
    assertInstanceOf(OversizedException.class, rejected.reason());
    assertReads(device, 1);
    assertHealedSyncBrings(2);
  }
}
