package org.vademecum.server.ingest.worker;

import org.vademecum.server.ingest.IngestException;

/** Reading was given up because nobody waits for it any more. */
public final class ReadingStoppedException extends IngestException {
  private static final long serialVersionUID = 1L;

  ReadingStoppedException(String file, int page) {
    super(file, page, 0, "reading was stopped", "import it again");
  }
}
