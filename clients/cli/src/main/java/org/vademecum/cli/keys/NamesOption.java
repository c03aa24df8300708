package org.vademecum.cli.keys;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.keys.ceremony.CeremonyFolder;
import org.vademecum.cli.keys.ceremony.KeyNames;
import picocli.CommandLine.Option;

/** Where keys have the names of their owners. */
final class NamesOption {
  @Option(
      names = "--dir",
      paramLabel = "CEREMONY",
      description = "Your copy of the ceremony, to call keys by their owners' names.")
  private @Nullable Path folder;

  KeyNames names() {
    return folder == null ? KeyNames.of(List.of()) : new CeremonyFolder(folder).names();
  }
}
