package org.vademecum.client.store;

/** A section's row whose bytes have changed. */
public final class DamagedSectionException extends DamageException {
  private static final long serialVersionUID = 1L;

  DamagedSectionException(String name) {
    super("section " + name, "is damaged");
  }
}
