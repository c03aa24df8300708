package org.vademecum.server.ingest;

/**
 * A source file that cannot become a draft. The message says what is wrong, in which file and line,
 * and what to do; one subclass a fault.
 */
public abstract class IngestException extends RuntimeException {
  private final String file;
  private final int line;

  /**
   * @param file name of the source file
   * @param line from 1; 0 when the fault concerns the whole file
   * @param fault what is wrong
   * @param remedy what to do
   */
  protected IngestException(String file, int line, String fault, String remedy) {
    super(file + (line > 0 ? ", line " + line : "") + ": " + fault + "; " + remedy);
    this.file = file;
    this.line = line;
  }

  /** Name of the source file. */
  public String file() {
    return file;
  }

  /** Line from 1; 0 when the fault concerns the whole file. */
  public int line() {
    return line;
  }
}
