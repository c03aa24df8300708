package org.vademecum.server.ingest.worker;

import org.vademecum.server.ingest.IngestException;

/** A file that needs more memory than one file may. */
public final class ReadingTooLargeException extends IngestException {
  private static final long serialVersionUID = 1L;
  private final int mebibytes;

  ReadingTooLargeException(String file, int page, int mebibytes) {
    super(
        file,
        page,
        0,
        "reading needs more than " + mebibytes + " MiB of memory",
        "split the file, or allow more with VADEMECUM_IMPORT_HEAP_MIB");
    this.mebibytes = mebibytes;
  }

  /** What a file may need, in MiB. */
  public int mebibytes() {
    return mebibytes;
  }
}
