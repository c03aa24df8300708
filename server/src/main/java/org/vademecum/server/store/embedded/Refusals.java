package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;

/** Replies to commands that the file under the store refused. */
final class Refusals {
  /** MongoDB's code for a server that cannot write. */
  private static final int OUT_OF_DISK_SPACE = 14031;

  private Refusals() {}

  static Document of(Path file, RuntimeException fault) {
    return new Document("ok", 0)
        .append("errmsg", "the embedded store cannot use " + file + " (" + reason(fault) + ")")
        .append("code", OUT_OF_DISK_SPACE)
        .append("codeName", "OutOfDiskSpace");
  }

  /** What the operating system said, where it did. */
  private static String reason(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
