package org.vademecum.core.trust;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.Signature;
import org.vademecum.proto.v1.Signed;

/** Signs messages and checks them. */
public final class Signatures {
  /** Most signatures looked at in one message. */
  public static final int MAX_SIGNATURES = 16;

  /** A message as its signer saw it. */
  public static Signed sign(Context context, byte[] payload, SigningKey key) {
    byte[] signature = key.sign(context.signedBytes(payload));
    return Signed.newBuilder()
        .setPayload(ByteString.copyFrom(payload))
        .addSignatures(
            Signature.newBuilder()
                .setKeyId(ByteString.copyFrom(key.publicKey().keyId().toBytes()))
                .setSignature(ByteString.copyFrom(signature)))
        .build();
  }

  /**
   * The payload of a signed message.
   *
   * @throws UntrustedException when no key of the context's role signed it
   */
  public static byte[] verify(Context context, byte[] signed, Keys keys) {
    return verify(context, parse(context, signed), keys);
  }

  /** As {@link #verify(Context, byte[], Keys)}, for a message that is parsed already. */
  public static byte[] verify(Context context, Signed signed, Keys keys) {
    byte[] payload = signed.getPayload().toByteArray();
    byte[] message = context.signedBytes(payload);
    if (signed.getSignaturesCount() > MAX_SIGNATURES) {
      throw new UntrustedException(
          context.messageName() + " has " + signed.getSignaturesCount() + " signatures");
    }
    for (Signature signature : signed.getSignaturesList()) {
      if (counts(context, signature, message, keys)) {
        return payload;
      }
    }
    throw new UntrustedException(
        context.messageName()
            + " is not signed by a key trusted for "
            + context.role().name()
            + "; if the publisher changed keys, get the new trust anchor from the publisher");
  }

  private static boolean counts(Context context, Signature signature, byte[] message, Keys keys) {
    byte[] id = signature.getKeyId().toByteArray();
    for (PublicKey key : keys.of(context.role())) {
      boolean named = id.length == Digest.BYTES && key.keyId().equals(Digest.fromBytes(id));
      byte[] bytes = signature.getSignature().toByteArray();
      if (named && bytes.length == 64 && key.verifies(message, bytes)) {
        return true;
      }
    }
    return false;
  }

  private static Signed parse(Context context, byte[] signed) {
    try {
      return Signed.parseFrom(signed);
    } catch (InvalidProtocolBufferException e) {
      throw new UntrustedException(
          context.messageName() + " came in bytes that are no signed message: " + e.getMessage());
    }
  }

  private Signatures() {}
}
