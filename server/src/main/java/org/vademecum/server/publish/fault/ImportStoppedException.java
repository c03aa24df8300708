package org.vademecum.server.publish.fault;

import java.util.Map;

/** An import was given up because whoever asked for it is gone. */
public final class ImportStoppedException extends PublishException {

  public ImportStoppedException(String file) {
    super(
        file + ": nobody waited for its import any more; it is not in the draft: import it again",
        Map.of("file", file));
  }
}
