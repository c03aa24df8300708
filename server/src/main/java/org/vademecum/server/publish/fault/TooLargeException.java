package org.vademecum.server.publish.fault;

import java.util.Map;

/** A file that is larger than is taken. */
public final class TooLargeException extends PublishException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, where, what to do
   * @param limit in bytes
   */
  public TooLargeException(String message, String file, long size, long limit) {
    super(message, Map.of("file", file, "size", size, "limit", limit));
  }
}
