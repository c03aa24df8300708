package org.vademecum.server.ingest;

/**
 * A source file that cannot become a draft. The message says what is wrong, in which file, page and
 * line, and what to do; one subclass a fault.
 */
public abstract class IngestException extends RuntimeException {
  private final String file;
  private final int page;
  private final int line;
  private final String fault;
  private final String remedy;

  /**
   * @param file name of the source file
   * @param line from 1; 0 when the fault concerns the whole file
   * @param fault what is wrong
   * @param remedy what to do
   */
  protected IngestException(String file, int line, String fault, String remedy) {
    this(file, 0, line, fault, remedy);
  }

  /**
   * @param file name of the source file
   * @param page from 1; 0 when it is not known
   * @param line from 1; 0 when the fault concerns the whole file or page
   * @param fault what is wrong
   * @param remedy what to do
   */
  protected IngestException(String file, int page, int line, String fault, String remedy) {
    super(
        file
            + (page > 0 ? ", page " + page : "")
            + (line > 0 ? ", line " + line : "")
            + ": "
            + fault
            + "; "
            + remedy);
    this.file = file;
    this.page = page;
    this.line = line;
    this.fault = fault;
    this.remedy = remedy;
  }

  /** Name of the source file. */
  public String file() {
    return file;
  }

  /** Page from 1; 0 when it is not known. */
  public int page() {
    return page;
  }

  /** Line from 1; 0 when the fault concerns the whole file or page. */
  public int line() {
    return line;
  }

  /** What is wrong. */
  public String fault() {
    return fault;
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }

  /** The name of the fault's class, wherever it was found. */
  public String kind() {
    return getClass().getSimpleName();
  }
}
