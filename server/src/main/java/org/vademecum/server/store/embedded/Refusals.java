package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Replies to commands that the file under the store refused, with MongoDB's codes. */
final class Refusals {
  private static final int UNKNOWN_ERROR = 8;
  private static final int SHUTDOWN_IN_PROGRESS = 91;
  private static final int OUT_OF_DISK_SPACE = 14031;

  private Refusals() {}

  static Document of(Path file, RuntimeException fault) {
    return new Document("ok", 0)
        .append("errmsg", "the embedded store cannot use " + file + " (" + reason(fault) + ")")
        .append("code", code(fault));
  }

  private static int code(RuntimeException fault) {
    if (has(fault, DataUtils.ERROR_WRITING_FAILED)) {
      return OUT_OF_DISK_SPACE;
    }
    return has(fault, DataUtils.ERROR_CLOSED) ? SHUTDOWN_IN_PROGRESS : UNKNOWN_ERROR;
  }

  private static boolean has(Throwable fault, int code) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException e && e.getErrorCode() == code) {
        return true;
      }
    }
    return false;
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
