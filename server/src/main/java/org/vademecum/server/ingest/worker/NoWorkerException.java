package org.vademecum.server.ingest.worker;

import org.vademecum.server.ingest.IngestException;

/** No process can be started that reads such files: nothing is wrong with the file. */
public final class NoWorkerException extends IngestException {
  private static final long serialVersionUID = 1L;

  NoWorkerException(String file, String why) {
    super(
        file,
        0,
        "the process that reads such files cannot be started (" + why + ")",
        "check the Java installation, the memory, and the directory for temporary files");
  }
}
