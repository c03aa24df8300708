package org.vademecum.client.update;

import java.nio.file.Path;
import org.vademecum.client.fake.Device;

/** A process that syncs for ever, to be killed. */
final class KillableSync {

  public static void main(String[] arguments) {
    try (Device device = new Device(Path.of(arguments[0]), arguments[1])) {
      for (long round = 0; round < Long.MAX_VALUE; round++) {
        device.library().sync(new Telling());
      }
    }
  }

  /** Prints a line for each step, so that the one who kills knows how far it went. */
  private static final class Telling implements SyncListener {
    @Override
    public void progress(Phase phase, long done, long total) {
      System.out.println(phase + " " + done);
    }

    @Override
    public void finished(UpdateResult result) {
      System.out.println(result);
    }
  }

  private KillableSync() {}
}
