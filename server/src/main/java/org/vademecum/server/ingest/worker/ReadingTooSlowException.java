package org.vademecum.server.ingest.worker;

import java.time.Duration;
import org.vademecum.server.ingest.IngestException;

/** A file that takes longer than one file may. */
public final class ReadingTooSlowException extends IngestException {
  private static final long serialVersionUID = 1L;
  private final Duration deadline;

  ReadingTooSlowException(String file, int page, Duration deadline) {
    super(
        file,
        page,
        0,
        "reading took longer than " + seconds(deadline) + " s",
        "split the file, or allow more time with VADEMECUM_IMPORT_SECONDS");
    this.deadline = deadline;
  }

  private static String seconds(Duration deadline) {
    return deadline.toMillis() % 1_000 == 0
        ? Long.toString(deadline.toSeconds())
        : Double.toString(deadline.toMillis() / 1_000.0);
  }

  /** What a file may take. */
  public Duration deadline() {
    return deadline;
  }
}
