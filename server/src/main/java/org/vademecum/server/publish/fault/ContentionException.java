package org.vademecum.server.publish.fault;

import java.util.Map;

/** A change that lost against others again and again. */
public final class ContentionException extends PublishException {
  public ContentionException(String what) {
    super("too many changes of " + what + " at once; try again in a moment", Map.of("what", what));
  }

  @Override
  public boolean isPassing() {
    return true;
  }
}
