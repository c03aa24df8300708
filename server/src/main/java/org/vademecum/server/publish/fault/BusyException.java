package org.vademecum.server.publish.fault;

import java.util.Map;

/** More downloads to build than this node takes on at once. */
public final class BusyException extends PublishException {
  public BusyException(int building) {
    super(
        "this node is building " + building + " downloads; try again in a moment",
        Map.of("building", building));
  }

  @Override
  public boolean isPassing() {
    return true;
  }
}
