package org.vademecum.core.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.Role;
import org.vademecum.proto.v1.RoleKey;
import org.vademecum.proto.v1.Signed;
import org.vademecum.proto.v1.TrustAnchor;

class SignaturesTest {
  private static final byte[] PAYLOAD = {1, 2, 3};

  private final SigningKey edition = SigningKey.generate(new SecureRandom());
  private final SigningKey online = SigningKey.generate(new SecureRandom());
  private final Keys keys = Keys.of(anchor(edition, online));

  @Test
  void acceptsWhatTheRolesKeySigned() {
    Signed signed = Signatures.sign(Context.EDITION_RECORD, PAYLOAD, edition);
    assertArrayEquals(
        PAYLOAD, Signatures.verify(Context.EDITION_RECORD, signed.toByteArray(), keys));
  }

  @Test
  void rejectsAnotherRolesKey() {
    Signed signed = Signatures.sign(Context.EDITION_RECORD, PAYLOAD, online);
    assertRejected(Context.EDITION_RECORD, signed);
  }

  @Test
  void rejectsASignatureMadeForAnotherMessage() {
    assertRejected(Context.CATALOGUE, Signatures.sign(Context.MANIFEST, PAYLOAD, online));
  }

  @Test
  void rejectsEveryChangedByte() {
    byte[] good = Signatures.sign(Context.MANIFEST, PAYLOAD, online).toByteArray();
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 1;
      assertThrows(UntrustedException.class, () -> Signatures.verify(Context.MANIFEST, bad, keys));
    }
  }

  @Test
  void rejectsNoSignatureAndTooMany() {
    Signed none = Signed.newBuilder().setPayload(ByteString.copyFrom(PAYLOAD)).build();
    assertRejected(Context.MANIFEST, none);
    Signed one = Signatures.sign(Context.MANIFEST, PAYLOAD, online);
    Signed.Builder many = Signed.newBuilder().setPayload(one.getPayload());
    for (int i = 0; i < 17; i++) {
      many.addSignatures(one.getSignatures(0));
    }
    assertRejected(Context.MANIFEST, many.build());
  }

  @Test
  void rejectsAnAnchorWithoutAKeyForEachRole() {
    TrustAnchor anchor = anchor(edition, online).toBuilder().removeKeys(0).build();
    assertThrows(UntrustedException.class, () -> Keys.of(anchor));
  }

  /** RFC 8032 section 7.1, test 1. */
  @Test
  void agreesWithTheRfc() {
    SigningKey key =
        SigningKey.fromSeed(
            Digest.parse("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
                .toBytes());
    assertEquals(
        "ed25519:d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        key.publicKey().toString());
    byte[] signature = key.sign(new byte[0]);
    assertEquals((byte) 0xe5, signature[0]);
    assertEquals((byte) 0x0b, signature[63]);
  }

  private void assertRejected(Context context, Signed signed) {
    assertThrows(
        UntrustedException.class, () -> Signatures.verify(context, signed.toByteArray(), keys));
  }

  private static TrustAnchor anchor(SigningKey edition, SigningKey online) {
    return TrustAnchor.newBuilder()
        .setLibrary("test")
        .addKeys(roleKey(Role.ROLE_EDITION, edition))
        .addKeys(roleKey(Role.ROLE_ONLINE, online))
        .build();
  }

  private static RoleKey roleKey(Role role, SigningKey key) {
    return RoleKey.newBuilder()
        .setRole(role)
        .setPublicKey(ByteString.copyFrom(key.publicKey().toBytes()))
        .build();
  }
}
