package org.vademecum.cli.read;

import java.io.File;
import org.vademecum.cli.CommandException;
import org.vademecum.client.Library;
import picocli.CommandLine.Option;

/** Where the reader's library lies. */
final class StoreOptions {
  @Option(
      names = {"--in", "--into"},
      paramLabel = "DIR",
      defaultValue = "${env:VADEMECUM_DIR:-library}",
      description =
          "Folder of the library on this device (default: $VADEMECUM_DIR or"
              + " ${DEFAULT-VALUE}).")
  private File directory = new File("library");

  File directory() {
    return directory;
  }

  /** Opens the library, which must be there. */
  Library open() {
    if (!Library.exists(directory)) {
      throw new CommandException(
          "there is no library in "
              + directory
              + ": 'vademecum sync URL COLLECTION/LANG --into "
              + directory
              + "' makes one");
    }
    return Library.open(directory);
  }
}
