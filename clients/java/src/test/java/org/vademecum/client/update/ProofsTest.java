package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.Proofs;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.read.ReadException;
import org.vademecum.client.trust.ContentException;
import org.vademecum.client.trust.ProvenSection;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Symbol;
import org.vademecum.proto.v1.SectionProof;

class ProofsTest {
  private static final Symbol WORK = new Symbol("G/1");
  private static final int EDITIONS = 12;

  @TempDir private Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private FakeServer server;
  private Device device;

  @BeforeEach
  void publishTwelveEditions() {
    publisher
        .work("G/1", FR)
        .paragraph("Choisir l'emplacement du point d'eau.")
        .paragraph("Creuser le puits.");
    publisher.publish();
    for (int edition = 2; edition <= EDITIONS; edition++) {
      publisher.work("G/1", FR).edit(1, "Creuser le puits, version " + edition + ".");
      publisher.publish();
    }
    server = new FakeServer(publisher);
    device = Device.following(directory.resolve("device"), server.address());
    device.sync();
  }

  @AfterEach
  void close() {
    device.close();
    server.close();
  }

  @Test
  void aSectionOfTheEditionThatIsHereIsProvedWithoutANetwork() {
    server.close();

    ProvenSection proven = verify(prove(id(1)));

    assertEquals(EDITIONS, proven.edition());
    assertEquals("Creuser le puits, version 12.", proven.section().text());
    assertEquals(WORK, proven.symbol());
  }

  @Test
  void whatASectionSaidInAnyEditionIsProvedByAFewRecords() throws Exception {
    for (long edition = 2; edition <= EDITIONS; edition++) {
      byte[] proof =
          device
              .library()
              .proofs()
              .prove(WORK, Optional.empty(), id(1), edition, SyncListener.NONE);

      ProvenSection proven = verify(proof);

      assertEquals(edition, proven.edition());
      assertEquals("Creuser le puits, version " + edition + ".", proven.section().text());
      assertTrue(SectionProof.parseFrom(proof).getRecordsCount() <= 5);
    }
  }

  @Test
  void aProofIsSmall() {
    byte[] proof = prove(id(1));

    assertTrue(proof.length < 8_000, "bytes " + proof.length);
  }

  @Test
  void anotherLibrarysRootProvesNothing() {
    byte[] proof = prove(id(1));
    byte[] stranger = new FakePublisher().anchor();

    assertThrows(ContentException.class, () -> Proofs.verify(proof, stranger));
  }

  @Test
  void aProofChangedAnywhereIsRefusedOrSaysTheSame() {
    byte[] proof = prove(id(1));
    ProvenSection proven = verify(proof);
    for (int i = 0; i < proof.length; i++) {
      byte[] bad = proof.clone();
      bad[i] ^= 0x11;
      Optional<ProvenSection> said = tryVerify(bad);
      said.ifPresent(other -> assertEquals(proven, other));
    }
  }

  @Test
  void aProofOfOneEditionPassesForNoOther() throws InvalidProtocolBufferException {
    SectionProof proof = SectionProof.parseFrom(prove(id(1)));

    assertRefused(proof.toBuilder().setEdition(EDITIONS - 1));
    assertRefused(proof.toBuilder().setEdition(EDITIONS + 1));
    assertRefused(proof.toBuilder().setSection(id(0)));
    assertRefused(proof.toBuilder().setPosition(0));
    assertRefused(proof.toBuilder().setPosition(99));
    assertRefused(proof.toBuilder().setLanguage("en"));
    assertRefused(proof.toBuilder().setSymbol("G/2"));
    assertRefused(proof.toBuilder().setCollection("laws"));
    assertRefused(proof.toBuilder().clearRecords());
    assertRefused(proof.toBuilder().clearNodes());
    assertRefused(proof.toBuilder().clearTargets());
  }

  @Test
  void aSectionThatIsNotThereIsSaidToBeMissing() {
    assertThrows(ReadException.class, () -> prove("p99"));
  }

  private void assertRefused(SectionProof.Builder proof) {
    assertThrows(ContentException.class, () -> verify(proof.build().toByteArray()));
  }

  private Optional<ProvenSection> tryVerify(byte[] proof) {
    try {
      return Optional.of(verify(proof));
    } catch (ContentException refused) {
      return Optional.empty();
    }
  }

  private byte[] prove(String section) {
    return device.library().proofs().prove(WORK, Optional.of(FR), section, SyncListener.NONE);
  }

  private ProvenSection verify(byte[] proof) {
    return Proofs.verify(proof, publisher.anchor());
  }

  private String id(int position) {
    return entry(position).section().id();
  }

  private NumberedSection entry(int position) {
    return device.library().read(WORK).entries().get(position).content();
  }
}
