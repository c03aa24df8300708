package org.vademecum.cli.keys;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.vademecum.cli.Output;
import org.vademecum.cli.keys.ceremony.Ceremony;
import org.vademecum.cli.keys.ceremony.CeremonyFolder;
import picocli.CommandLine.Option;

/** Which ceremony is meant. */
final class FolderOptions {
  @Option(
      names = "--dir",
      required = true,
      paramLabel = "CEREMONY",
      description = "Folder of the ceremony; it holds nothing secret.")
  private Path folder = Path.of("");

  CeremonyFolder folder() {
    return new CeremonyFolder(folder);
  }

  Ceremony ceremony() {
    return new Ceremony(folder(), Clock.systemUTC());
  }

  /** Says what was written and what follows. */
  void written(Output out, List<Path> files) {
    files.forEach(file -> out.line("wrote %s, which nobody has signed yet", file));
    out.line("next: 'vademecum keys status --dir %s' says who signs what", folder);
  }

  static void warn(Output out, String role, int threshold) {
    if (threshold == 1) {
      out.line(
          "WARNING: one key alone signs for %s: whoever gets it has the role; 2 of 3 is better",
          role);
    }
  }
}
