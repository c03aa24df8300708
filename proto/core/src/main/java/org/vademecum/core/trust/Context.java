package org.vademecum.core.trust;

import java.nio.charset.StandardCharsets;
import org.vademecum.proto.v1.Role;

/** What is signed, and by which role; keeps a signature from passing for another message's. */
public enum Context {
  CATALOGUE("vademecum.v1.Catalogue", Role.ROLE_ONLINE),
  EDITION_RECORD("vademecum.v1.EditionRecord", Role.ROLE_EDITION),
  MANIFEST("vademecum.v1.Manifest", Role.ROLE_ONLINE);

  private final String messageName;
  private final Role role;

  Context(String messageName, Role role) {
    this.messageName = messageName;
    this.role = role;
  }

  /** Full name of the message. */
  public String messageName() {
    return messageName;
  }

  /** The role whose keys sign it. */
  public Role role() {
    return role;
  }

  /** The bytes that a signature covers: context, a zero byte, payload. */
  byte[] signedBytes(byte[] payload) {
    byte[] name = messageName.getBytes(StandardCharsets.US_ASCII);
    byte[] message = new byte[name.length + 1 + payload.length];
    System.arraycopy(name, 0, message, 0, name.length);
    System.arraycopy(payload, 0, message, name.length + 1, payload.length);
    return message;
  }
}
