package org.vademecum.cli.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.vademecum.cli.Output;
import org.vademecum.cli.admin.AdminApi;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Does the main job once, on the embedded store, and leaves the server up. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Show the main job from import to offline search; see bin/demo.")
public final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--exit", description = "End after the last step, with a line of JSON.")
  private boolean exit;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data/demo",
      description = "Where server and client keep their files (default: ${DEFAULT-VALUE}).")
  private Path data;

  @Option(
      names = "--samples",
      paramLabel = "DIR",
      defaultValue = "docs/samples",
      description = "The sample library (default: ${DEFAULT-VALUE}).")
  private Path samples;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port of the server; 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(data);
    Path run = Files.createTempDirectory(data, "run-");
    Steps steps = new Steps(Output.of(spec));
    RunningServer server = steps.start(() -> Main.start(config(run)));
    JsonObject figures;
    try {
      AdminApi admin = new AdminApi(URI.create(server.url()), server.adminToken());
      figures = new DemoRun(steps, new Publisher(admin, samples), server, run).run();
    } catch (RuntimeException | IOException e) {
      server.close();
      throw e;
    }
    finish(server, figures);
    return 0;
  }

  private ServerConfig config(Path run) {
    return ServerConfig.embedded(run.resolve("server"), port);
  }

  private void finish(RunningServer server, JsonObject figures) throws InterruptedException {
    Output out = Output.of(spec);
    if (exit) {
      server.close();
      out.line("%s", figures.encode());
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    out.line("");
    out.line("The catalogue is at %s/ until Ctrl-C.", server.url());
    new CountDownLatch(1).await();
  }
}
