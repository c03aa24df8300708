package org.vademecum.server.publish.fault;

import java.util.Map;

/** Reports of devices at a library that takes none. */
public final class ReportsOffException extends PublishException {
  public ReportsOffException() {
    super("this library takes no reports of devices (VADEMECUM_REPORTS=off): send none", Map.of());
  }
}
