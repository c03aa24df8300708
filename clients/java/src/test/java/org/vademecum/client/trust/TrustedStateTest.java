package org.vademecum.client.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.proto.v1.PackRecord;

class TrustedStateTest {
  private static final Language FR = new Language("fr");
  private static final ByteString ROOT = digest("root");

  private TrustedState state = new TrustedState("guides", Optional.empty());

  @BeforeEach
  void trustEditionTwo() {
    state.acceptRecord(record(2).build().toByteArray());
  }

  private static ByteString digest(String of) {
    byte[] bytes = of.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return ByteString.copyFrom(Digest.of(bytes).toBytes());
  }

  private static EditionRecord.Builder record(long edition) {
    return EditionRecord.newBuilder()
        .setCollection("guides")
        .setEdition(edition)
        .setPrevious(edition == 1 ? ByteString.EMPTY : digest("before " + edition))
        .addPacks(PackRecord.newBuilder().setLanguage("fr").setRoot(ROOT));
  }

  private EditionRecord.Builder successor() {
    return record(3).setPrevious(state.trusted().orElseThrow().digestBytes());
  }

  private Manifest.Builder manifest() {
    return Manifest.newBuilder()
        .setCollection("guides")
        .setLanguage("fr")
        .setEdition(2)
        .setRecord(state.trusted().orElseThrow().digestBytes())
        .setRoot(ROOT);
  }

  @Test
  void acceptsTheNextEditionThatNamesOurs() {
    assertEquals(3, state.acceptRecord(successor().build().toByteArray()).edition());
  }

  @Test
  void acceptsAnEditionFurtherOn() {
    assertEquals(9, state.acceptRecord(record(9).build().toByteArray()).edition());
  }

  @Test
  void takesAPackWithoutProvenanceAndNoneWhoseNameIsNoDigest() {
    assertEquals(Optional.empty(), state.trusted().orElseThrow().provenance(FR));
    EditionRecord.Builder half = successor();
    half.setPacks(0, half.getPacks(0).toBuilder().setProvenance(ROOT.substring(1)));
    byte[] bytes = half.build().toByteArray();
    assertThrows(MalformedException.class, () -> state.acceptRecord(bytes));
  }

  @Test
  void rejectsRecordOlderThanTrusted() {
    byte[] older = record(1).build().toByteArray();
    RollbackException e = assertThrows(RollbackException.class, () -> state.acceptRecord(older));
    assertEquals(2, e.trusted());
    assertEquals(1, e.offered());
  }

  @Test
  void rejectsAnotherRecordOfTheTrustedEdition() {
    byte[] other = record(2).setNote("another").build().toByteArray();
    assertThrows(ForkException.class, () -> state.acceptRecord(other));
  }

  @Test
  void rejectsNextEditionThatContinuesAnotherHistory() {
    byte[] fork = record(3).build().toByteArray();
    assertThrows(ForkException.class, () -> state.acceptRecord(fork));
    assertEquals(2, state.trusted().orElseThrow().edition());
  }

  @Test
  void rejectsRecordOfAnotherCollection() {
    byte[] other = successor().setCollection("treaties").build().toByteArray();
    assertThrows(MismatchException.class, () -> state.acceptRecord(other));
  }

  @Test
  void rejectsRecordThatNamesTwoPacksOfALanguage() {
    PackRecord twice = PackRecord.newBuilder().setLanguage("fr").setRoot(ROOT).build();
    byte[] malformed = successor().addPacks(twice).build().toByteArray();
    assertThrows(MalformedException.class, () -> state.acceptRecord(malformed));
  }

  @Test
  void rejectsRecordWithoutItsPredecessor() {
    byte[] malformed = record(3).clearPrevious().build().toByteArray();
    assertThrows(MalformedException.class, () -> state.acceptRecord(malformed));
  }

  @Test
  void rejectsBytesThatAreNoMessage() {
    byte[] noise = {1, 2, 3};
    assertThrows(MalformedException.class, () -> state.acceptRecord(noise));
  }

  @Test
  void acceptsTheManifestOfTheTrustedRecord() {
    byte[] good = manifest().build().toByteArray();
    assertEquals(2, state.acceptManifest(good, FR).getEdition());
  }

  @Test
  void rejectsManifestOlderThanTrusted() {
    byte[] old = manifest().setEdition(1).build().toByteArray();
    StaleManifestException e =
        assertThrows(StaleManifestException.class, () -> state.acceptManifest(old, FR));
    assertEquals(1, e.offered());
  }

  @Test
  void rejectsManifestOfAnotherRoot() {
    byte[] other = manifest().setRoot(digest("x")).build().toByteArray();
    assertThrows(MismatchException.class, () -> state.acceptManifest(other, FR));
  }

  @Test
  void rejectsManifestOfAnotherRecord() {
    byte[] other = manifest().setRecord(digest("x")).build().toByteArray();
    assertThrows(ForkException.class, () -> state.acceptManifest(other, FR));
  }

  @Test
  void rejectsManifestOfAnotherLanguage() {
    byte[] other = manifest().setLanguage("en").build().toByteArray();
    assertThrows(MismatchException.class, () -> state.acceptManifest(other, FR));
  }

  @Test
  void remembersWhatItTrusted() {
    byte[] kept = state.trusted().orElseThrow().bytes();
    state = new TrustedState("guides", Optional.of(kept));
    byte[] older = record(1).build().toByteArray();
    assertThrows(RollbackException.class, () -> state.acceptRecord(older));
  }

  @Test
  void rejectsRecordThatNamesTooFewAncestors() {
    EditionRecord.Builder record = record(9).addAncestors(digest("7")).addAncestors(digest("5"));
    assertThrows(MalformedException.class, () -> state.acceptRecord(record.build().toByteArray()));
  }

  @Test
  void stepsAsFarBackAsOneRecordNames() {
    EditionRecord.Builder message = record(9);
    for (String edition : new String[] {"7", "5", "1"}) {
      message.addAncestors(digest(edition));
    }
    TrustedRecord nine = state.acceptRecord(message.build().toByteArray());
    assertEquals(8, nine.towards(8).edition());
    assertEquals(message.getPrevious(), bytes(nine.towards(8)));
    assertEquals(7, nine.towards(6).edition());
    assertEquals(5, nine.towards(4).edition());
    assertEquals(digest("5"), bytes(nine.towards(4)));
    assertEquals(1, nine.towards(1).edition());
  }

  private static ByteString bytes(TrustedRecord.Ancestor ancestor) {
    return ByteString.copyFrom(ancestor.digest().toBytes());
  }

  @Test
  void rejectsPastRecordOfAnotherEditionThanNamed() {
    byte[] third = record(3).build().toByteArray();
    TrustedRecord.Ancestor named = new TrustedRecord.Ancestor(4, Digest.of(third));
    assertThrows(MismatchException.class, () -> state.acceptPastRecord(third, named));
  }
}
