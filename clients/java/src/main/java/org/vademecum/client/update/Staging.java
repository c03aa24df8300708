package org.vademecum.client.update;

import java.io.File;
import java.nio.file.Files;
import java.util.List;
import org.vademecum.client.store.StorageFaults;

/** The directory of downloads that are not applied yet. */
final class Staging {

  /** Removes all files of a directory that is there, and the directory. */
  static void clear(File directory) {
    File[] files = directory.listFiles();
    if (files == null) {
      return;
    }
    for (File file : files) {
      remove(file);
    }
    remove(directory);
  }

  /** Removes the files of one pack that no leg wants any more. */
  static void keepOnly(File directory, String pack, List<String> wanted) {
    File[] files = directory.listFiles((parent, name) -> name.startsWith(pack));
    if (files == null) {
      return;
    }
    for (File file : files) {
      if (wanted.stream().noneMatch(file.getName()::startsWith)) {
        remove(file);
      }
    }
  }

  /** Bytes of a file that are still to come, as far as known. */
  static long missing(File directory, Wanted wanted) {
    long part = new File(directory, wanted.name() + ".part").length();
    long here = Math.max(part, new File(directory, wanted.name()).length());
    return Math.max(0, wanted.expectedBytes() - here);
  }

  static void remove(File file) {
    StorageFaults.mapped(file, () -> Files.deleteIfExists(file.toPath()));
  }

  private Staging() {}
}
