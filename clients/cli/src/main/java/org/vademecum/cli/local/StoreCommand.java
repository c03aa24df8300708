package org.vademecum.cli.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.vademecum.cli.Output;
import org.vademecum.server.store.embedded.EmbeddedStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the embedded store by itself. */
@Command(
    name = "store",
    mixinStandardHelpOptions = true,
    description = "Run the embedded store as a process of its own, for several servers to share.")
public final class StoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = "data/store",
      description = "Directory of its files (default: ${DEFAULT-VALUE}).")
  private Path directory;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "27017",
      description = "Loopback port; 0 for any (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    EmbeddedStore store = EmbeddedStore.open(directory, port);
    Runtime.getRuntime().addShutdownHook(new Thread(store::close, "close-store"));
    Output.of(spec).line("MONGODB_URI=%s", store.uri());
    new CountDownLatch(1).await();
    return 0;
  }
}
