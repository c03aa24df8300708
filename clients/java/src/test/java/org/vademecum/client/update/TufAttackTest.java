package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.client.fake.MemoryStore;
import org.vademecum.client.fake.TestRepository;
import org.vademecum.client.fake.TestRole;
import org.vademecum.client.trust.ExpiredException;
import org.vademecum.client.trust.Expiry;
import org.vademecum.client.trust.MalformedException;
import org.vademecum.client.trust.NotListedException;
import org.vademecum.client.trust.OldMetadataException;
import org.vademecum.client.trust.ThresholdException;
import org.vademecum.client.trust.WrongBytesException;
import org.vademecum.client.trust.WrongVersionException;
import org.vademecum.core.trust.json.CanonicalJson;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.json.JsonReading;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.MetaFile;
import org.vademecum.core.trust.metadata.TargetFile;

/** What TUF is to withstand (specification section 1.5.2), each as one would meet it. */
class TufAttackTest {
  private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");
  private static final byte[] NEWS = "news".getBytes(StandardCharsets.UTF_8);

  private final TestRepository repository = new TestRepository(NOW);
  private final MemoryStore store = new MemoryStore(repository.root());

  @ParameterizedTest
  @ValueSource(strings = {"root", "timestamp", "snapshot", "targets"})
  void arbitraryInstall(String role) {
    repository.role(role).signers.clear();
    repository.role(role).signers.add(TestRole.newKey());
    repository.publishRoot();
    repository.publish();
    assertThrows(ThresholdException.class, this::refresh);
    assertFalse(store.versions().getOrDefault(role, 0L) > 1);
  }

  @Test
  void arbitraryInstallOfATarget() {
    repository.offer("targets", "a/file", NEWS);
    repository.publish();
    MetadataUpdater updater = refresh();
    TargetFile file = updater.find("a/file").orElseThrow();
    repository.serve(MetadataPaths.target(updater.trusted().root(), "a/file", file), new byte[4]);
    assertThrows(WrongBytesException.class, () -> updater.fetch(repository, "a/file", file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"})
  void endlessData(String path) {
    AtomicLong read = new AtomicLong();
    repository.serveStream(path, () -> endless(read));
    assertThrows(OversizedException.class, this::refresh);
    assertTrue(read.get() <= (5 << 20) + 1, "read " + read);
  }

  @Test
  void endlessDataInPlaceOfATarget() {
    repository.offer("targets", "file", NEWS);
    repository.publish();
    MetadataUpdater updater = refresh();
    TargetFile file = updater.find("file").orElseThrow();
    AtomicLong read = new AtomicLong();
    repository.serveStream(
        MetadataPaths.target(updater.trusted().root(), "file", file), () -> endless(read));
    assertThrows(OversizedException.class, () -> updater.fetch(repository, "file", file));
    assertEquals(NEWS.length + 1, read.get());
  }

  @Test
  void rollbackOfTheRoot() {
    repository.serve("2.root.json", repository.root());
    assertThrows(WrongVersionException.class, this::refresh);
  }

  @Test
  void rollbackOfTheTimestamp() {
    byte[] old = bytes("timestamp.json");
    repository.publishTimestamp();
    refresh();
    repository.serve("timestamp.json", old);
    OldMetadataException fault = assertThrows(OldMetadataException.class, this::refresh);
    assertEquals(2, fault.trusted());
    assertEquals(1, fault.offered());
    assertEquals(2, store.versions().get("timestamp"));
  }

  @Test
  void rollbackOfTheSnapshot() {
    repository.publish();
    refresh();
    repository.role("snapshot").version = 0;
    repository.publishSnapshot();
    repository.publishTimestamp();
    assertThrows(OldMetadataException.class, this::refresh);
    assertEquals(2, store.versions().get("snapshot"));
  }

  @Test
  void rollbackOfTargets() {
    repository.publish();
    refresh();
    repository.listed.put("targets.json", MetaFile.of(1));
    repository.publishSnapshot();
    repository.publishTimestamp();
    assertThrows(OldMetadataException.class, this::refresh);
    assertEquals(2, store.versions().get("targets"));
  }

  @Test
  void rollbackByLeavingARoleOutOfTheSnapshot() {
    repository.delegate("targets", "notes", true, "notes/*");
    repository.publish();
    refresh();
    repository.listed.remove("notes.json");
    repository.publishSnapshot();
    repository.publishTimestamp();
    assertThrows(NotListedException.class, this::refresh);
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "timestamp", "snapshot", "targets"})
  void freeze(String role) {
    repository.role(role).expires = NOW;
    repository.publishRoot();
    repository.publish();
    ExpiredException fault = assertThrows(ExpiredException.class, this::refresh);
    assertEquals(role + ".json", fault.role());
    assertEquals(Map.of(role, NOW), refresh(NOW, Expiry.LENIENT).trusted().expired());
  }

  @Test
  void freezeByServingWhatIsAtHand() {
    refresh();
    Instant later = NOW.plus(Duration.ofDays(31));
    assertThrows(ExpiredException.class, () -> refresh(later, Expiry.STRICT));
    repository.role("root").expires = later.plusSeconds(1);
    repository.publishRoot();
    assertThrows(ExpiredException.class, () -> refresh(later, Expiry.STRICT));
    assertEquals(
        Set.of("timestamp", "snapshot", "targets"),
        refresh(later, Expiry.LENIENT).trusted().expired().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"timestamp", "snapshot"})
  void fastForwardIsRecoveredFromByRotation(String stolen) {
    repository.role("timestamp").version = 1_000_000;
    repository.role("snapshot").version = 1_000_000;
    repository.role("targets").version = 1_000_000;
    repository.publish();
    refresh();
    repository.role(stolen).rotate();
    repository.role("timestamp").version = 1;
    repository.role("snapshot").version = 1;
    repository.role("targets").version = 1;
    repository.publish();
    assertThrows(RuntimeException.class, this::refresh);
    repository.publishRoot();
    refresh();
    assertEquals(
        Map.of("root", 2L, "timestamp", 2L, "snapshot", 2L, "targets", 2L), store.versions());
  }

  @Test
  void anAddedKeyIsNoReasonToForget() {
    byte[] old = bytes("timestamp.json");
    repository.publish();
    refresh();
    repository.role("timestamp").addKey();
    repository.publishRoot();
    repository.serve("timestamp.json", old);
    assertThrows(OldMetadataException.class, this::refresh);
  }

  @Test
  void mixAndMatchOfVersions() {
    byte[] old = bytes("1.targets.json");
    repository.publish();
    repository.serve("2.targets.json", old);
    assertThrows(WrongVersionException.class, this::refresh);
  }

  @ParameterizedTest
  @ValueSource(strings = {"snapshot", "targets"})
  void mixAndMatchOfTwoFilesOfOneVersion(String role) {
    repository.hashes = true;
    repository.publish();
    byte[] listed = bytes("2." + role + ".json");
    repository.serve("2." + role + ".json", concat(listed, " "));
    assertThrows(OversizedException.class, this::refresh);
    byte[] spaced =
        new String(listed, StandardCharsets.UTF_8)
            .replaceFirst(",", " ")
            .getBytes(StandardCharsets.UTF_8);
    repository.serve("2." + role + ".json", spaced);
    assertThrows(WrongBytesException.class, this::refresh);
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "timestamp", "snapshot", "targets"})
  void keyCompromiseBelowTheThreshold(String name) {
    TestRole role = repository.role(name);
    role.addKey();
    role.addKey();
    role.threshold = 2;
    repository.publishRoot();
    repository.publish();
    refresh();
    SigningKey stolen = role.signers.get(0);
    role.signers.clear();
    role.signers.add(stolen);
    repository.publishRoot();
    repository.publish();
    ThresholdException fault = assertThrows(ThresholdException.class, this::refresh);
    assertEquals(2, fault.needed());
    assertEquals(1, fault.found());
  }

  @Test
  void aClientYearsBehindFollowsManyRoots() {
    TestRole root = repository.role("root");
    for (int i = 0; i < 60; i++) {
      SigningKey last = root.signers.get(root.signers.size() - 1);
      root.keys.clear();
      root.signers.clear();
      root.signers.add(last);
      root.addKey();
      root.expires = NOW.minus(Duration.ofDays(60 - i));
      repository.publishRoot();
    }
    assertThrows(ExpiredException.class, this::refresh);
    assertEquals(61, store.versions().get("root"));
    root.expires = NOW.plus(Duration.ofDays(1));
    repository.publishRoot();
    refresh();
    assertEquals(62, store.versions().get("root"));
  }

  @Test
  void aRootThatOnlyTheNewKeysSignedIsRefused() {
    repository.role("root").rotate();
    repository.publishRoot();
    assertThrows(ThresholdException.class, this::refresh);
    assertEquals(1, store.versions().get("root"));
  }

  @Test
  void unknownOrWeakAlgorithmOfAKey() {
    TestRole role = repository.role("snapshot");
    JsonObject future = role.signers.get(0).publicKey().json();
    future.addProperty("keytype", "future");
    future.addProperty("scheme", "future");
    role.keys.replaceAll((id, key) -> VerifyingKey.from(Fields.of("key", future)));
    repository.publishRoot();
    repository.publish();
    assertThrows(ThresholdException.class, this::refresh);
    role.addKey();
    repository.publishRoot();
    repository.publish();
    refresh();
  }

  @Test
  void unknownOrWeakAlgorithmOfAHash() {
    repository.offer("targets", "file", NEWS);
    TargetFile weak =
        new TargetFile(
            NEWS.length, Map.of("md5", "508c75c8507a2ae5223dfd2faeb98122"), Optional.empty());
    repository.serve("508c75c8507a2ae5223dfd2faeb98122.file", NEWS);
    MetadataUpdater updater = refresh();
    assertThrows(WrongBytesException.class, () -> updater.fetch(repository, "file", weak));
  }

  @Test
  void duplicateSignaturesOfOneKey() {
    TestRole role = repository.role("snapshot");
    role.keys.put("alias", role.signers.get(0).publicKey());
    role.threshold = 2;
    repository.publishRoot();
    repository.publish();
    Envelope signed = Envelope.parse(bytes("2.snapshot.json"));
    Envelope.Signature signature = signed.signatures().get(0);
    repository.serve(
        "2.snapshot.json", signed.with(new Envelope.Signature("alias", signature.hex())).toBytes());
    ThresholdException fault = assertThrows(ThresholdException.class, this::refresh);
    assertEquals(1, fault.found());

    JsonObject file = JsonReading.object(signed.toBytes());
    JsonArray signatures = file.getAsJsonArray("signatures");
    signatures.add(signatures.get(0));
    repository.serve("2.snapshot.json", CanonicalJson.bytes(file));
    assertThrows(MalformedException.class, this::refresh);
  }

  @Test
  void unknownFieldsFromANewerVersion() {
    JsonObject file = JsonReading.object(bytes("timestamp.json"));
    JsonObject signed = file.getAsJsonObject("signed");
    signed.addProperty("spec_version", "1.7.0");
    signed.addProperty("x-weather", "fine");
    file.add("signatures", new JsonArray());
    byte[] bytes =
        Envelope.parse(CanonicalJson.bytes(file))
            .signedBy(repository.role("timestamp").signers.get(0))
            .toBytes();
    repository.serve("timestamp.json", bytes);
    refresh();
    assertArrayEquals(bytes, store.find("timestamp").orElseThrow());
  }

  private MetadataUpdater refresh() {
    return refresh(NOW, Expiry.STRICT);
  }

  private MetadataUpdater refresh(Instant now, Expiry expiry) {
    return MetadataUpdater.refreshed(repository, store, now, expiry);
  }

  private byte[] bytes(String path) {
    try (InputStream in = repository.find(path).orElseThrow()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] concat(byte[] bytes, String more) {
    return (new String(bytes, StandardCharsets.UTF_8) + more).getBytes(StandardCharsets.UTF_8);
  }

  private static InputStream endless(AtomicLong read) {
    return new InputStream() {
      @Override
      public int read() {
        read.incrementAndGet();
        return ' ';
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        Arrays.fill(buffer, offset, offset + length, (byte) ' ');
        read.addAndGet(length);
        return length;
      }
    };
  }
}
