package org.vademecum.client.update;

import java.nio.file.Path;
import org.vademecum.client.fake.Device;

/** A process that syncs for ever, to be killed. */
final class KillableSync {

  public static void main(String[] arguments) {
    try (Device device = new Device(Path.of(arguments[0]), arguments[1])) {
      System.out.println("syncing");
      for (long round = 0; round < Long.MAX_VALUE; round++) {
        device.library().sync(device.listener());
      }
    }
  }

  private KillableSync() {}
}
