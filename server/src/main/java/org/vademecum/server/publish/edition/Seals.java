package org.vademecum.server.publish.edition;

import com.google.protobuf.ByteString;
import org.vademecum.core.trust.Context;
import org.vademecum.core.trust.Signatures;
import org.vademecum.core.trust.SigningKey;
import org.vademecum.proto.v1.Role;
import org.vademecum.proto.v1.RoleKey;
import org.vademecum.proto.v1.Signed;
import org.vademecum.proto.v1.TrustAnchor;

/**
 * Signs what readers verify.
 *
 * @param library name of the publisher, for people
 * @param edition key of the edition role: signs edition records
 * @param online key of the online role: signs the catalogue and manifests
 */
public record Seals(String library, SigningKey edition, SigningKey online) {

  /** Signs a message with the key of its context's role. */
  public Signed sign(Context context, byte[] payload) {
    SigningKey key = context.role() == Role.ROLE_EDITION ? edition : online;
    return Signatures.sign(context, payload, key);
  }

  /** The keys that a reader is to trust. */
  public TrustAnchor anchor() {
    return TrustAnchor.newBuilder()
        .setLibrary(library)
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
