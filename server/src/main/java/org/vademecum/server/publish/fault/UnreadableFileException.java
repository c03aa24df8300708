package org.vademecum.server.publish.fault;

import java.util.Map;

/** A file that cannot be imported. */
public final class UnreadableFileException extends PublishException {
  private final boolean format;

  /**
   * @param message what is wrong, where, what to do
   * @param page from 1; 0 when it is not known
   * @param line from 1; 0 when the whole file or page is meant
   * @param reason a stable name, e.g. {@code symbol-missing}
   * @param format whether the file's format is what cannot be read
   */
  public UnreadableFileException(
      String message,
      String file,
      int page,
      int line,
      String reason,
      boolean format,
      Throwable cause) {
    super(message, Map.of("file", file, "page", page, "line", line, "reason", reason));
    initCause(cause);
    this.format = format;
  }

  public boolean isFormat() {
    return format;
  }
}
