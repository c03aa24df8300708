package org.vademecum.server.ingest.worker;

import org.vademecum.server.ingest.IngestException;

/** A file on which its extractor, or the process that it runs in, broke down. */
public final class ReadingFailedException extends IngestException {
  private static final long serialVersionUID = 1L;
  private static final String REMEDY =
      "it is probably damaged: open it in the program that made it, save it anew, and try again";

  private ReadingFailedException(String file, int page, String fault) {
    super(file, page, 0, fault, REMEDY);
  }

  static ReadingFailedException failed(String file, int page, String reason) {
    return new ReadingFailedException(file, page, "it cannot be read (" + reason + ")");
  }

  static ReadingFailedException died(String file, int page, int status, String reason) {
    String why = reason.isEmpty() ? "" : ": " + reason;
    return new ReadingFailedException(
        file, page, "reading it broke off (exit status " + status + why + ")");
  }

  static ReadingFailedException garbled(String file, int page, String why) {
    return new ReadingFailedException(
        file, page, "reading it gave something that is no document (" + why + ")");
  }
}
