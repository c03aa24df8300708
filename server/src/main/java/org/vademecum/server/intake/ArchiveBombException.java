package org.vademecum.server.intake;

/** An archive that unpacks to far more than it is. */
public final class ArchiveBombException extends IntakeException {
  private static final long serialVersionUID = 1L;

  private ArchiveBombException(String file, String fault) {
    super(file, fault, "if the files are honest, import them unpacked");
  }

  /** An entry whose content grows too much. */
  static ArchiveBombException ofRatio(String file, long packed, int ratio) {
    return new ArchiveBombException(
        file,
        String.format("its %,d packed bytes unpack to more than %d times as many", packed, ratio));
  }

  /** All entries together. */
  static ArchiveBombException ofTotal(String file, long limit) {
    return new ArchiveBombException(
        file, String.format("with it the archive unpacks to more than %,d bytes", limit));
  }
}
