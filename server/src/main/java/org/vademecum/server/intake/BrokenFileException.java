package org.vademecum.server.intake;

/** A file that cannot be read: not there, no permission, a damaged archive. */
public final class BrokenFileException extends IntakeException {
  private static final long serialVersionUID = 1L;

  BrokenFileException(String file, String fault, String remedy, Throwable cause) {
    super(file, fault, remedy, cause);
  }

  BrokenFileException(String file, String fault, String remedy) {
    super(file, fault, remedy);
  }

  static BrokenFileException missing(String file) {
    return new BrokenFileException(file, "there is no file of that name", "check the path");
  }

  static BrokenFileException unreadable(String file, Exception cause) {
    return new BrokenFileException(
        file, "it cannot be read: " + cause.getMessage(), "check its permissions", cause);
  }

  static BrokenFileException archive(String file, Exception cause) {
    return new BrokenFileException(
        file,
        "it is no zip archive that can be read: " + cause.getMessage(),
        "pack it again as a plain zip, without a password",
        cause);
  }
}
