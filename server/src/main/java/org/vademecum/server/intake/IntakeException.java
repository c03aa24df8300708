package org.vademecum.server.intake;

/** A file that is not taken in. The message names it and says what is wrong and what to do. */
public abstract class IntakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String file;

  protected IntakeException(String file, String fault, String remedy) {
    super(file + ": " + fault + "; " + remedy);
    this.file = file;
  }

  protected IntakeException(String file, String fault, String remedy, Throwable cause) {
    super(file + ": " + fault + "; " + remedy, cause);
    this.file = file;
  }

  /** Name of the file. */
  public String file() {
    return file;
  }
}
