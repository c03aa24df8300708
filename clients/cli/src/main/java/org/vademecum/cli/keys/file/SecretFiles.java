package org.vademecum.cli.keys.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.vademecum.cli.CommandException;

/** Files that only their owner reads: mode 600, in folders of mode 700. */
public final class SecretFiles {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  /** Writes a new file, and its folder where there is none. */
  public static void create(Path file, byte[] bytes) {
    KeptFiles.requireNew(file);
    Path folder = KeptFiles.folder(file);
    KeptFiles.attempt(folder, () -> own(folder));
    KeptFiles.attempt(file, () -> KeptFiles.create(file, bytes, "rw-------"));
    if (isOpen(file)) {
      KeptFiles.attempt(file, () -> Files.delete(file));
      throw new CommandException(
          folder
              + " is on a file system that keeps no permissions, so that others could read "
              + file
              + ": name a folder on another one");
    }
  }

  /** The bytes of a file; refuses one that others may read or write. */
  public static byte[] read(Path file) {
    byte[] bytes = KeptFiles.read(file);
    if (isOpen(file)) {
      throw new CommandException(
          file
              + " can be read or written by others. 'chmod 600 "
              + file
              + "' mends it; if others were on this machine, make a new one instead");
    }
    return bytes;
  }

  private static void own(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
    } else if (isOpen(folder)) {
      throw new CommandException(
          "others may look into the folder "
              + folder
              + ": keep keys in one of their own, which is made if it is not there, or 'chmod 700 "
              + folder
              + "'");
    }
  }

  private static boolean isOpen(Path path) {
    try {
      return Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
    } catch (IOException | UnsupportedOperationException e) {
      throw new CommandException(
          "who may read " + path + " is not known: keep it where files have permissions", e);
    }
  }

  private SecretFiles() {}
}
