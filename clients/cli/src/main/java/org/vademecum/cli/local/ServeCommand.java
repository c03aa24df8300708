package org.vademecum.cli.local;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.Output;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a server. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Run a server until Ctrl-C; on an embedded store unless MONGODB_URI names a MongoDB.",
      "All settings are environment variables, see docs/operations.md; options win over them."
    })
public final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on.")
  private @Nullable String host;

  @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on; 0 for any.")
  private @Nullable String port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of keys, admin token and embedded store.")
  private @Nullable String data;

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> settings = new HashMap<>(System.getenv());
    put(settings, "VADEMECUM_HOST", host);
    put(settings, "VADEMECUM_PORT", port);
    put(settings, "VADEMECUM_DATA", data);
    RunningServer server = Main.start(ServerConfig.of(settings));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    Output.of(spec).line("serving at %s/", server.url());
    new CountDownLatch(1).await();
    return 0;
  }

  private static void put(Map<String, String> settings, String name, @Nullable String value) {
    if (value != null) {
      settings.put(name, value);
    }
  }
}
