package org.vademecum.server.intake;

/** A folder or archive with more files than are taken at once. */
public final class TooManyFilesException extends IntakeException {
  private static final long serialVersionUID = 1L;

  TooManyFilesException(String file, long files, int limit) {
    super(
        file,
        String.format("it has %,d files or more, the limit is %,d", files, limit),
        "import it in several parts");
  }
}
