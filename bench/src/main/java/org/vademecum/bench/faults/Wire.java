package org.vademecum.bench.faults;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.vademecum.client.update.Fetcher;
import org.vademecum.client.update.OfflineException;

/** What lies between a device and its library, with a fault in it. */
final class Wire implements Fetcher {
  private final Fetcher real;
  private final Fault fault;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger files = new AtomicInteger();

  /** Changes answers. */
  interface Fault {
    Got change(Asked asked, Got answer);
  }

  /**
   * A request.
   *
   * @param request itself
   * @param number of the request in this sync, from 1
   * @param fileNumber of the request among those of bundles and deltas, from 1; 0 for another one
   * @param real the library
   */
  record Asked(Request request, int number, int fileNumber, Fetcher real) {
    boolean isFile() {
      return fileNumber > 0;
    }

    /** The connection is lost and stays so. */
    OfflineException offline() {
      return new OfflineException(request.path(), new IOException("connection reset"));
    }
  }

  Wire(Fetcher real, Fault fault) {
    this.real = real;
    this.fault = fault;
  }

  static boolean isFile(String path) {
    return path.contains("/artifacts/") || path.contains("/bundles/") || path.contains("/deltas/");
  }

  @Override
  public Answer get(Request request) {
    int number = asked.incrementAndGet();
    int file = isFile(request.path()) ? files.incrementAndGet() : 0;
    return fault.change(new Asked(request, number, file, real), Got.all(real.get(request)));
  }
}
