package org.vademecum.core.vectors;

import com.google.gson.JsonObject;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.HexFormat;
import org.vademecum.core.trust.SigningKey;
import org.vademecum.proto.v1.Role;
import org.vademecum.proto.v1.RoleKey;
import org.vademecum.proto.v1.TrustAnchor;

/** Keys for nothing but the vectors: everyone knows their seeds. */
final class TestKeys {
  static final SigningKey EDITION = key(1);
  static final SigningKey ONLINE = key(2);
  static final SigningKey STRANGER = key(3);

  private static SigningKey key(int number) {
    byte[] seed = new byte[SigningKey.SEED_BYTES];
    Arrays.fill(seed, (byte) number);
    return SigningKey.fromSeed(seed);
  }

  static JsonObject shown(SigningKey key) {
    return new Shown()
        .with("seed", HexFormat.of().formatHex(key.seed()))
        .with("public", HexFormat.of().formatHex(key.publicKey().toBytes()))
        .with("id", key.publicKey().keyId())
        .json();
  }

  static TrustAnchor anchor() {
    return TrustAnchor.newBuilder()
        .setLibrary("Test vectors, not to be trusted")
        .addKeys(role(Role.ROLE_EDITION, EDITION))
        .addKeys(role(Role.ROLE_ONLINE, ONLINE))
        .build();
  }

  private static RoleKey role(Role role, SigningKey key) {
    ByteString bytes = ByteString.copyFrom(key.publicKey().toBytes());
    return RoleKey.newBuilder().setRole(role).setPublicKey(bytes).build();
  }

  private TestKeys() {}
}
