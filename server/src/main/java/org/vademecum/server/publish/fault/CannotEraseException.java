package org.vademecum.server.publish.fault;

import java.util.Map;

/** A text that cannot be erased as asked. */
public final class CannotEraseException extends PublishException {

  /**
   * @param text the work, perhaps with {@code #section}
   * @param why and what to do
   */
  public CannotEraseException(String text, String why) {
    super(text + " cannot be erased so: " + why, Map.of("text", text));
  }
}
