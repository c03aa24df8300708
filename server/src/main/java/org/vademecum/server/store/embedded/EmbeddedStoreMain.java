package org.vademecum.server.store.embedded;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.vademecum.server.store.StoreException;

/** The embedded store as a process of its own, for two servers on one database. */
public final class EmbeddedStoreMain {
  private static final String USAGE =
      "usage: EmbeddedStoreMain --dir DIRECTORY --port PORT (0 for any free one)";

  private EmbeddedStoreMain() {}

  /** Runs until SIGTERM; prints one line when it listens. */
  public static void main(String[] args) throws InterruptedException {
    int status = run(args, System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
    new CountDownLatch(1).await();
  }

  private static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length != 4 || !args[0].equals("--dir") || !args[2].equals("--port")) {
      err.println(USAGE);
      return 2;
    }
    try {
      EmbeddedStore store = EmbeddedStore.open(Path.of(args[1]), Integer.parseInt(args[3]));
      Runtime.getRuntime().addShutdownHook(new Thread(store::close, "close-store"));
      out.println("listening on 127.0.0.1:" + store.port());
      return 0;
    } catch (NumberFormatException e) {
      err.println("--port " + args[3] + " is no number; " + USAGE);
      return 2;
    } catch (StoreException e) {
      err.println(e.getMessage());
      return 1;
    }
  }
}
