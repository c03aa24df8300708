package org.vademecum.client.update;

import java.nio.file.Path;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;

/** A process that takes one step on a library, to be killed in it: {@code DIR ADDRESS STEP}. */
final class KilledStep {
  /** Brings what is new. */
  static final String SYNC = "sync";

  /** Frees the space of a pack. */
  static final String SWEEP = "sweep";

  public static void main(String[] arguments) {
    try (Device device = new Device(Path.of(arguments[0]), arguments[1])) {
      if (arguments[2].equals(SYNC)) {
        device.sync();
      } else {
        device.library().unsubscribe(FakePublisher.COLLECTION, Device.EN);
      }
    }
  }

  private KilledStep() {}
}
