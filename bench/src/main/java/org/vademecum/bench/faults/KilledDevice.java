package org.vademecum.bench.faults;

import java.nio.file.Path;
import org.vademecum.client.Library;
import org.vademecum.client.update.OkHttpFetcher;
import org.vademecum.client.update.SyncListener;

/**
 * A process that does one thing on a device, to be killed in it: {@code DIR ADDRESS sync|sweep}.
 */
final class KilledDevice {

  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    String address = arguments[1];
    try (Library device = Devices.open(directory, address, new OkHttpFetcher(address))) {
      System.out.println("begins");
      if (arguments[2].equals("sync")) {
        device.sync(new Telling());
      } else {
        device.unsubscribe(Stage.COLLECTION, Stage.LANGUAGES.get(1));
      }
      System.out.println("ended");
    }
  }

  private static final class Telling implements SyncListener {
    @Override
    public void progress(Phase phase, long done, long total) {
      if (done == 0) {
        System.out.println(phase);
      }
    }
  }

  private KilledDevice() {}
}
