package org.vademecum.server.intake;

/** An archive's entry whose name leads out of the archive, or twice to the same place. */
public final class UnsafeNameException extends IntakeException {
  private static final long serialVersionUID = 1L;

  UnsafeNameException(String file, String fault) {
    super(file, fault, "pack the archive again with plain relative names");
  }
}
