package org.vademecum.cli.admin;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.CommandException;
import picocli.CommandLine.Option;

/** Which server an administrator speaks to, and with which token. */
public final class AdminOptions {
  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "${env:VADEMECUM_SERVER:-http://127.0.0.1:8080}",
      description = "Address of the server (default: $VADEMECUM_SERVER or ${DEFAULT-VALUE}).")
  private URI server = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      defaultValue = "${env:VADEMECUM_TOKEN_FILE:-data/admin-token}",
      description =
          "File that holds the admin token; a server makes one in its data folder"
              + " (default: $VADEMECUM_TOKEN_FILE or ${DEFAULT-VALUE}).")
  private Path tokenFile = Path.of("data/admin-token");

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      hidden = true,
      defaultValue = "${env:VADEMECUM_TOKEN}",
      description = "The admin token itself; better kept in the environment or a file.")
  private @Nullable String token;

  /** The admin API of that server. */
  public AdminApi api() {
    return new AdminApi(server, token());
  }

  private String token() {
    String given = token;
    if (given != null && !given.isBlank()) {
      return given;
    }
    try {
      return Files.readString(tokenFile).trim();
    } catch (IOException e) {
      throw new CommandException(
          "no admin token: "
              + tokenFile
              + " cannot be read. Set VADEMECUM_TOKEN, or give --token-file with the file"
              + " admin-token of the server's data folder.",
          e);
    }
  }
}
