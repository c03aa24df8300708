package org.vademecum.client.update;

import java.io.File;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.vademecum.client.store.StorageFaults;

/** Writes a small file so that, whenever power fails, it is the old or the new one. */
public final class WholeFile {

  /** Writes beside the file, syncs, then gives it its name; makes directories as needed. */
  public static void write(File file, byte[] bytes) {
    File begun = new File(file.getPath() + ".part");
    StorageFaults.mapped(
        file,
        () -> {
          Files.createDirectories(file.getAbsoluteFile().getParentFile().toPath());
          try (FileOutputStream out = new FileOutputStream(begun)) {
            out.write(bytes);
            out.getFD().sync();
          }
          return Files.move(begun.toPath(), file.toPath(), StandardCopyOption.ATOMIC_MOVE);
        });
  }

  private WholeFile() {}
}
