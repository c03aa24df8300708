package org.vademecum.client.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.trust.Context;
import org.vademecum.core.trust.Signatures;
import org.vademecum.core.trust.SigningKey;
import org.vademecum.proto.v1.Catalogue;
import org.vademecum.proto.v1.EditionRecord;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.proto.v1.Role;
import org.vademecum.proto.v1.RoleKey;
import org.vademecum.proto.v1.TrustAnchor;

class TrustedStateTest {
  private static final Language FR = new Language("fr");
  private static final SigningKey EDITION = key(1);
  private static final SigningKey ONLINE = key(2);
  private static final ByteString ROOT = digest("root");

  private final Anchor anchor = Anchor.parse(anchorBytes());
  private TrustedState state = new TrustedState(anchor, "guides", Optional.empty());

  @BeforeEach
  void trustEditionTwo() {
    state.acceptRecord(sign(record(2).build()));
  }

  private static SigningKey key(int seed) {
    byte[] bytes = new byte[SigningKey.SEED_BYTES];
    bytes[0] = (byte) seed;
    return SigningKey.fromSeed(bytes);
  }

  private static byte[] anchorBytes() {
    return TrustAnchor.newBuilder()
        .addKeys(role(Role.ROLE_EDITION, EDITION))
        .addKeys(role(Role.ROLE_ONLINE, ONLINE))
        .build()
        .toByteArray();
  }

  private static RoleKey role(Role role, SigningKey key) {
    ByteString bytes = ByteString.copyFrom(key.publicKey().toBytes());
    return RoleKey.newBuilder().setRole(role).setPublicKey(bytes).build();
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

  private static byte[] sign(EditionRecord record) {
    return sign(Context.EDITION_RECORD, record, EDITION);
  }

  private static byte[] sign(Context context, MessageLite message, SigningKey key) {
    return Signatures.sign(context, message.toByteArray(), key).toByteArray();
  }

  @Test
  void acceptsTheNextEditionThatNamesOurs() {
    assertEquals(3, state.acceptRecord(sign(successor().build())).edition());
  }

  @Test
  void acceptsAnEditionFurtherOn() {
    assertEquals(9, state.acceptRecord(sign(record(9).build())).edition());
  }

  @Test
  void rejectsRecordOlderThanTrusted() {
    byte[] older = sign(record(1).build());
    RollbackException e = assertThrows(RollbackException.class, () -> state.acceptRecord(older));
    assertEquals(2, e.trusted());
    assertEquals(1, e.offered());
  }

  @Test
  void rejectsAnotherRecordOfTheTrustedEdition() {
    byte[] other = sign(record(2).setNote("another").build());
    assertThrows(ForkException.class, () -> state.acceptRecord(other));
  }

  @Test
  void rejectsNextEditionThatContinuesAnotherHistory() {
    byte[] fork = sign(record(3).build());
    assertThrows(ForkException.class, () -> state.acceptRecord(fork));
    assertEquals(2, state.trusted().orElseThrow().edition());
  }

  @Test
  void rejectsRecordSignedByTheOnlineKey() {
    byte[] wrong = sign(Context.EDITION_RECORD, successor().build(), ONLINE);
    assertThrows(BadSignatureException.class, () -> state.acceptRecord(wrong));
  }

  @Test
  void rejectsSignatureMadeForAnotherMessage() {
    byte[] wrong = sign(Context.MANIFEST, successor().build(), EDITION);
    assertThrows(BadSignatureException.class, () -> state.acceptRecord(wrong));
  }

  @Test
  void rejectsRecordOfAnotherCollection() {
    byte[] other = sign(successor().setCollection("treaties").build());
    assertThrows(MismatchException.class, () -> state.acceptRecord(other));
  }

  @Test
  void rejectsRecordThatNamesTwoPacksOfALanguage() {
    PackRecord twice = PackRecord.newBuilder().setLanguage("fr").setRoot(ROOT).build();
    byte[] malformed = sign(successor().addPacks(twice).build());
    assertThrows(MalformedException.class, () -> state.acceptRecord(malformed));
  }

  @Test
  void rejectsRecordWithoutItsPredecessor() {
    byte[] malformed = sign(record(3).clearPrevious().build());
    assertThrows(MalformedException.class, () -> state.acceptRecord(malformed));
  }

  @Test
  void rejectsBytesThatAreNoMessage() {
    byte[] noise = {1, 2, 3};
    assertThrows(BadSignatureException.class, () -> state.acceptRecord(noise));
  }

  @Test
  void acceptsTheManifestOfTheTrustedRecord() {
    byte[] good = sign(Context.MANIFEST, manifest().build(), ONLINE);
    assertEquals(2, state.acceptManifest(good, FR).getEdition());
  }

  @Test
  void rejectsManifestOlderThanTrusted() {
    byte[] old = sign(Context.MANIFEST, manifest().setEdition(1).build(), ONLINE);
    StaleManifestException e =
        assertThrows(StaleManifestException.class, () -> state.acceptManifest(old, FR));
    assertEquals(1, e.offered());
  }

  @Test
  void rejectsManifestOfAnotherRoot() {
    byte[] other = sign(Context.MANIFEST, manifest().setRoot(digest("x")).build(), ONLINE);
    assertThrows(MismatchException.class, () -> state.acceptManifest(other, FR));
  }

  @Test
  void rejectsManifestOfAnotherRecord() {
    byte[] other = sign(Context.MANIFEST, manifest().setRecord(digest("x")).build(), ONLINE);
    assertThrows(ForkException.class, () -> state.acceptManifest(other, FR));
  }

  @Test
  void rejectsManifestSignedByTheEditionKey() {
    byte[] wrong = sign(Context.MANIFEST, manifest().build(), EDITION);
    assertThrows(BadSignatureException.class, () -> state.acceptManifest(wrong, FR));
  }

  @Test
  void rejectsManifestOfAnotherLanguage() {
    byte[] other = sign(Context.MANIFEST, manifest().setLanguage("en").build(), ONLINE);
    assertThrows(MismatchException.class, () -> state.acceptManifest(other, FR));
  }

  @Test
  void rejectsCatalogueOfAStranger() {
    byte[] wrong = sign(Context.CATALOGUE, Catalogue.getDefaultInstance(), key(9));
    assertThrows(BadSignatureException.class, () -> TrustedState.acceptCatalogue(anchor, wrong));
  }

  @Test
  void rejectsTrustFileWithoutTheEditionRole() {
    byte[] half =
        TrustAnchor.newBuilder().addKeys(role(Role.ROLE_ONLINE, ONLINE)).build().toByteArray();
    assertThrows(MalformedException.class, () -> Anchor.parse(half));
  }

  @Test
  void remembersWhatItTrusted() {
    byte[] kept = state.trusted().orElseThrow().signedBytes();
    state = new TrustedState(anchor, "guides", Optional.of(kept));
    byte[] older = sign(record(1).build());
    assertThrows(RollbackException.class, () -> state.acceptRecord(older));
  }
}
