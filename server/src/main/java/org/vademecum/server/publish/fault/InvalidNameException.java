package org.vademecum.server.publish.fault;

import java.util.Map;

/** A name that no collection or draft can have. */
public final class InvalidNameException extends PublishException {
  public InvalidNameException(String what, String name) {
    super(
        "the " + what + "'s name '" + name + "' is not valid: use 1 to 64 of a-z, 0-9 and -",
        Map.of("name", name));
  }
}
