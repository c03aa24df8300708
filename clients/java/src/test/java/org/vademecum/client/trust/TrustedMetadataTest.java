package org.vademecum.client.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vademecum.client.fake.TestRepository;
import org.vademecum.core.trust.metadata.Targets;

class TrustedMetadataTest {
  private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");

  private final TestRepository repository = new TestRepository(NOW);

  @Test
  void metadataIsTakenInTheOrderOfTheSpecification() {
    TrustedMetadata trusted = trusted(Expiry.STRICT);
    assertThrows(
        IllegalStateException.class, () -> trusted.acceptTimestamp(bytes("timestamp.json")));
    trusted.endRoots();
    assertThrows(IllegalStateException.class, () -> trusted.acceptRoot(repository.root()));
    assertThrows(
        IllegalStateException.class, () -> trusted.acceptSnapshot(bytes("1.snapshot.json")));
    assertTrue(trusted.acceptTimestamp(bytes("timestamp.json")));
    assertThrows(IllegalStateException.class, () -> trusted.acceptTargets(bytes("1.targets.json")));
    trusted.acceptSnapshot(bytes("1.snapshot.json"));
    assertEquals(trusted.acceptTargets(bytes("1.targets.json")), trusted.targets());
  }

  @Test
  void aRootThatDidNotSignItselfIsNoBeginning() {
    repository.role("root").signers.clear();
    repository.publishRoot();
    assertThrows(ThresholdException.class, () -> trusted(Expiry.STRICT));
  }

  @Test
  void whatIsRefusedChangesNothing() {
    TrustedMetadata trusted = trusted(Expiry.STRICT);
    repository.role("root").version = 7;
    repository.publishRoot();
    assertThrows(WrongVersionException.class, () -> trusted.acceptRoot(repository.root()));
    assertEquals(1, trusted.root().version());
    assertFalse(trusted.forgetsEarlier());
  }

  @Test
  void theExpiryOfARootOnTheWayDoesNotMatter() {
    TrustedMetadata trusted = trusted(Expiry.STRICT);
    repository.role("root").expires = NOW.minusSeconds(1);
    repository.publishRoot();
    trusted.acceptRoot(repository.root());
    assertThrows(ExpiredException.class, trusted::endRoots);
    repository.role("root").expires = NOW.plusSeconds(1);
    repository.publishRoot();
    trusted.acceptRoot(repository.root());
    trusted.endRoots();
  }

  @Test
  void theSecondOfExpiryIsTooLate() {
    repository.role("timestamp").expires = NOW;
    repository.publishTimestamp();
    TrustedMetadata trusted = trusted(Expiry.STRICT);
    trusted.endRoots();
    byte[] timestamp = bytes("timestamp.json");
    assertThrows(ExpiredException.class, () -> trusted.acceptTimestamp(timestamp));
  }

  @Test
  void lenientTakesWhatIsExpiredAndSaysSo() {
    Instant past = NOW.minusSeconds(5);
    repository.role("snapshot").expires = past;
    repository.delegate("targets", "notes", true, "notes/*").expires = past;
    repository.publish();
    TrustedMetadata trusted = upToTargets(Expiry.LENIENT);
    assertEquals(Map.of("snapshot", past), trusted.expired());
    trusted.acceptDelegated(trusted.targets(), "notes", bytes("1.notes.json"));
    assertEquals(Map.of("snapshot", past, "notes", past), trusted.expired());
  }

  @Test
  void lenientTakesNothingElseThatStrictRefuses() {
    repository.role("timestamp").expires = NOW.minusSeconds(5);
    repository.role("timestamp").signers.clear();
    repository.publishTimestamp();
    TrustedMetadata trusted = trusted(Expiry.LENIENT);
    trusted.endRoots();
    byte[] timestamp = bytes("timestamp.json");
    assertThrows(ThresholdException.class, () -> trusted.acceptTimestamp(timestamp));
    assertEquals(Map.of(), trusted.expired());
  }

  @Test
  void anEarlierTimestampOfKeysGoneIsLeftOut() {
    repository.role("timestamp").version = 99;
    repository.publishTimestamp();
    byte[] earlier = bytes("timestamp.json");
    repository.role("timestamp").rotate();
    repository.role("timestamp").version = 0;
    repository.publishRoot();
    repository.publishTimestamp();
    TrustedMetadata trusted = trusted(Expiry.STRICT);
    trusted.endRoots();
    trusted.recallTimestamp(earlier);
    assertTrue(trusted.acceptTimestamp(bytes("timestamp.json")));
    assertEquals(1, trusted.timestamp().version());
  }

  @Test
  void onlyADelegatorLetsARoleSpeak() {
    repository.delegate("targets", "notes", true, "notes/*");
    repository.publish();
    TrustedMetadata trusted = upToTargets(Expiry.STRICT);
    Targets notes = trusted.acceptDelegated(trusted.targets(), "notes", bytes("1.notes.json"));
    assertThrows(
        IllegalStateException.class,
        () -> trusted.acceptDelegated(notes, "notes", bytes("1.notes.json")));
  }

  private TrustedMetadata trusted(Expiry expiry) {
    return new TrustedMetadata(repository.root(), NOW, expiry);
  }

  private TrustedMetadata upToTargets(Expiry expiry) {
    TrustedMetadata trusted = trusted(expiry);
    trusted.endRoots();
    trusted.acceptTimestamp(bytes("timestamp.json"));
    trusted.acceptSnapshot(bytes(trusted.listedSnapshot().version() + ".snapshot.json"));
    trusted.acceptTargets(bytes(trusted.listed("targets").version() + ".targets.json"));
    return trusted;
  }

  private byte[] bytes(String path) {
    try {
      return repository.find(path).orElseThrow().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
