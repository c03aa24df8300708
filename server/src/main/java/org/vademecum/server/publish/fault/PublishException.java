package org.vademecum.server.publish.fault;

import java.util.Locale;
import java.util.Map;

/** A request that cannot be done as it stands; its message says what to do. */
public abstract class PublishException extends RuntimeException {
  private final transient Map<String, Object> details;

  protected PublishException(String message, Map<String, Object> details) {
    super(message);
    this.details = Map.copyOf(details);
  }

  /** The names and numbers of the message, for machines. */
  public final Map<String, Object> details() {
    return details;
  }

  /** Whether the same request may well succeed later, as it stands. */
  public boolean isPassing() {
    return false;
  }

  /** The class of a fault as a stable name: {@code StaleDraftException} is {@code stale-draft}. */
  public static String code(Throwable fault) {
    return code(fault.getClass().getSimpleName());
  }

  /** The name of a fault's class as a stable name. */
  public static String code(String className) {
    return className
        .replaceAll("Exception$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
