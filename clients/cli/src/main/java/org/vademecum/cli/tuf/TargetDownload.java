package org.vademecum.cli.tuf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vademecum.cli.CommandException;
import org.vademecum.client.trust.ListedBytes;
import org.vademecum.client.trust.WrongBytesException;
import org.vademecum.client.update.Fetcher;
import org.vademecum.client.update.MetadataPaths;
import org.vademecum.client.update.MetadataUpdater;
import org.vademecum.client.update.WholeFile;
import org.vademecum.core.trust.metadata.TargetFile;

/** Downloads targets into a directory, each under its percent-encoded path. */
final class TargetDownload {
  private final MetadataUpdater updater;
  private final Fetcher targets;
  private final Path directory;

  TargetDownload(MetadataUpdater updater, Fetcher targets, Path directory) {
    this.updater = updater;
    this.targets = targets;
    this.directory = directory;
  }

  /** Downloads a target, unless what is there is the same. */
  void fetch(String path) {
    TargetFile target =
        updater
            .find(path)
            .orElseThrow(() -> new CommandException("the repository has no target " + path));
    Path file = directory.resolve(MetadataPaths.segment(path));
    if (!isThere(path, target, file)) {
      WholeFile.write(file.toFile(), updater.fetch(targets, path, target));
    }
  }

  private static boolean isThere(String path, TargetFile target, Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) != target.length()) {
        return false;
      }
      ListedBytes.require(path, target, Files.readAllBytes(file));
      return true;
    } catch (WrongBytesException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
