package org.vademecum.client.trust;

import com.google.protobuf.InvalidProtocolBufferException;
import org.vademecum.core.trust.Keys;
import org.vademecum.core.trust.UntrustedException;
import org.vademecum.proto.v1.TrustAnchor;

/** The keys that a library's publisher is known by. */
public final class Anchor {
  private final String library;
  private final Keys keys;

  private Anchor(String library, Keys keys) {
    this.library = library;
    this.keys = keys;
  }

  /** Reads the bytes of a {@code TrustAnchor}; refuses one that lacks the key of a role. */
  public static Anchor parse(byte[] bytes) {
    try {
      TrustAnchor anchor = TrustAnchor.parseFrom(bytes);
      return new Anchor(anchor.getLibrary(), Keys.of(anchor));
    } catch (InvalidProtocolBufferException | UntrustedException e) {
      throw new MalformedException("the trust file", e);
    }
  }

  /** Name of the publisher, for people. */
  public String library() {
    return library;
  }

  Keys keys() {
    return keys;
  }
}
