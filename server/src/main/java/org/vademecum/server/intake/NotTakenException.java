package org.vademecum.server.intake;

/** What is no document by its nature: a link, an archive in an archive, a device. */
public final class NotTakenException extends IntakeException {
  private static final long serialVersionUID = 1L;

  NotTakenException(String file, String fault, String remedy) {
    super(file, fault, remedy);
  }

  static NotTakenException link(String file) {
    return new NotTakenException(
        file, "it is a symbolic link", "give the file that it points to, or a copy");
  }

  static NotTakenException nested(String file) {
    return new NotTakenException(
        file, "it is an archive within an archive", "unpack the inner one and import it by itself");
  }
}
