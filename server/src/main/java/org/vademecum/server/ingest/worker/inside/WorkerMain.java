package org.vademecum.server.ingest.worker.inside;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.vademecum.server.ingest.Extractors;
import org.vademecum.server.ingest.worker.wire.AnswerWriter;

/**
 * The worker process. Standard input and output belong to its owner; what libraries print goes to
 * standard error.
 */
public final class WorkerMain {
  private WorkerMain() {}

  /**
   * Runs until standard input ends.
   *
   * @param args the seconds after which it gives a file up by itself
   */
  public static void main(String[] args) {
    run(new InstalledExtractors(), args);
  }

  /** Runs with some extractors; does not return. */
  static void run(Extractors extractors, String... args) {
    int status = ExitStatus.BROKEN;
    try {
      status = serve(extractors, new Watchdog(Duration.ofSeconds(Long.parseLong(args[0]))));
    } catch (OutOfMemoryError full) {
      status = ExitStatus.OUT_OF_MEMORY;
    } finally {
      Runtime.getRuntime().halt(status);
    }
  }

  private static int serve(Extractors extractors, Watchdog watchdog) {
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        FileInputStream in = new FileInputStream(FileDescriptor.in)) {
      NoNetwork.install();
      new Worker(extractors, watchdog, new AnswerWriter(out)).serve(in);
      return ExitStatus.DONE;
    } catch (IOException gone) {
      return ExitStatus.BROKEN;
    }
  }
}
