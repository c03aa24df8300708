package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Artifacts;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.Fault;
import org.vademecum.client.fake.Reply;

class DownloaderTest {
  private static final String PATH = "v1/some/file";
  private static final long CAP = 8 << 20;

  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private final FakeServer server = new FakeServer(publisher);
  private final Watch watch = new Watch(SyncListener.NONE);
  private final byte[] file = bytes(3 * Artifacts.PIECE + 12_345, 1);

  @AfterEach
  void close() {
    server.close();
  }

  private static byte[] bytes(int size, int seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private Downloader downloader() {
    Retry retry = new Retry(pause -> {}, new Random(1));
    return new Downloader(new OkHttpFetcher(server.address()), retry, Space.real());
  }

  private File fetch(Optional<Pieces> pieces) {
    Wanted wanted = new Wanted(PATH, "file", CAP, pieces);
    return downloader().fetch(directory.toFile(), wanted, watch);
  }

  private Optional<Pieces> pieces(byte[] of) {
    publisher.replay(Map.of(PATH, of));
    return Optional.of(Pieces.of(Artifacts.of(of)));
  }

  private void assertFetched(File fetched) throws IOException {
    assertArrayEquals(file, Files.readAllBytes(fetched.toPath()));
    assertEquals(1, Arrays.stream(filesOf(directory)).count());
  }

  private static File[] filesOf(Path directory) {
    File[] files = directory.toFile().listFiles();
    return files == null ? new File[0] : files;
  }

  @Test
  void resumesFromTheByteWhereItBroke() throws IOException {
    Optional<Pieces> pieces = pieces(file);
    server.inject(Fault.times(1, Fault.cutAt(1_500_000)));
    assertFetched(fetch(pieces));
    assertEquals(1, server.requestsOf("bytes=1500000-"));
    assertTrue(watch.takeReceived() < file.length + 100_000L);
  }

  @Test
  void resumesInAnotherProcessAfterVerifyingWhatIsThere() throws IOException {
    Optional<Pieces> pieces = pieces(file);
    Path part = directory.resolve("file.part");
    byte[] begun = Arrays.copyOf(file, 2 * Artifacts.PIECE + 77);
    begun[10] ^= 1;
    Files.write(part, begun);
    assertFetched(fetch(pieces));
    assertEquals(1, server.requestsOf("bytes=0-1048575"));
    assertEquals(1, server.requestsOf("bytes=2097229-"));
  }

  @Test
  void damagedPieceIsFetchedAgainAlone() throws IOException {
    Optional<Pieces> pieces = pieces(file);
    server.inject(Fault.times(1, Fault.flip(Artifacts.PIECE + 5)));
    assertFetched(fetch(pieces));
    assertEquals(1, server.requestsOf("bytes=1048576-2097151"));
    assertEquals(2, server.requests().size());
  }

  @Test
  void rightLengthWrongBytesIsRefusedAfterABoundedNumberOfPieces() {
    Optional<Pieces> pieces = pieces(file);
    publisher.replay(Map.of(PATH, bytes(file.length, 2)));
    assertThrows(DamagedPieceException.class, () -> fetch(pieces));
    assertTrue(watch.takeReceived() <= 5L * Artifacts.PIECE);
  }

  @Test
  void serverThatIgnoresRangeIsUsedAllTheSame() throws IOException {
    Optional<Pieces> pieces = pieces(file);
    server.inject(Fault.times(1, Fault.cutAt(1_500_000)));
    server.inject(Fault.ignoreRange());
    assertFetched(fetch(pieces));
  }

  @Test
  void objectChangedDuringResumeNeverMixes() throws IOException {
    byte[] other = bytes(file.length, 3);
    publisher.replay(Map.of(PATH, other));
    server.inject(Fault.cutAt(1_500_000));
    assertThrows(TransportException.class, () -> fetchUnlistedOnce());
    server.heal();
    publisher.replay(Map.of(PATH, file));
    assertFetched(fetch(Optional.empty()));
  }

  private void fetchUnlistedOnce() {
    server.inject(Fault.times(1, (path, reply) -> reply));
    server.inject((path, reply) -> server.requests().size() > 1 ? Reply.error(403) : reply);
    fetch(Optional.empty());
  }

  @Test
  void unlistedFileResumesByItsEntityTag() throws IOException {
    publisher.replay(Map.of(PATH, file));
    server.inject(Fault.times(1, Fault.cutAt(1_500_000)));
    assertFetched(fetch(Optional.empty()));
    assertEquals(1, server.requestsOf("bytes=1500000-"));
  }

  @Test
  void unlistedFileWithoutEntityTagStartsOver() throws IOException {
    publisher.replay(Map.of(PATH, file));
    server.inject((path, reply) -> reply.withTag("W/\"weak\""));
    server.inject(Fault.times(1, Fault.cutAt(1_500_000)));
    assertFetched(fetch(Optional.empty()));
    assertEquals(0, server.requestsOf("bytes="));
  }

  @Test
  void fileBeyondItsCapIsRefusedBeforeItIsRead() {
    byte[] huge = bytes((int) CAP + 1, 4);
    publisher.replay(Map.of(PATH, huge));
    assertThrows(OversizedException.class, () -> fetch(Optional.empty()));
    assertEquals(0, watch.takeReceived());
    assertThrows(OversizedException.class, () -> fetch(pieces(huge)));
  }

  @Test
  void pageInPlaceOfAFileIsRefused() {
    publisher.replay(Map.of(PATH, file));
    server.inject((path, reply) -> reply.withType("text/html"));
    assertThrows(CaptivePortalException.class, () -> fetch(Optional.empty()));
    assertEquals(1, server.requests().size());
  }

  @Test
  void truncatedAtEveryKibibyteStillArrivesWhole() throws IOException {
    byte[] small = bytes(40_000, 5);
    for (int cut = 0; cut < small.length; cut += 1024) {
      Optional<Pieces> pieces = pieces(small);
      server.heal();
      server.inject(Fault.times(1, Fault.cutAt(cut)));
      File fetched = fetch(pieces);
      assertArrayEquals(small, Files.readAllBytes(fetched.toPath()), "cut at " + cut);
      Files.delete(fetched.toPath());
    }
  }

  @Test
  void fileThatAlwaysEndsEarlyFailsAfterABoundedNumberOfAttempts() {
    Optional<Pieces> pieces = pieces(file);
    publisher.replay(Map.of(PATH, Arrays.copyOf(file, 500_000)));
    assertThrows(TransportException.class, () -> fetch(pieces));
    assertTrue(server.requests().size() <= 2 * Retry.ATTEMPTS);
  }
}
