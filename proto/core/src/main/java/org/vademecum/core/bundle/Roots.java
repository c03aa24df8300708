package org.vademecum.core.bundle;

import com.google.protobuf.ByteString;
import org.vademecum.core.document.Digest;

/** Digests in messages. */
public final class Roots {

  /** A digest's bytes as a message holds them. */
  public static ByteString bytes(Digest digest) {
    return ByteString.copyFrom(digest.toBytes());
  }

  /** The digest in a message's field; refuses bytes that are none. */
  public static Digest of(ByteString bytes, String field) {
    if (bytes.size() != Digest.BYTES) {
      throw new MalformedBundleException(
          "the field " + field + " has " + bytes.size() + " bytes; a digest has 32");
    }
    return Digest.fromBytes(bytes.toByteArray());
  }

  private Roots() {}
}
