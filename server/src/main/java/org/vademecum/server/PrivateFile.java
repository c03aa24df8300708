package org.vademecum.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner may read. */
final class PrivateFile {

  /**
   * Reads a file.
   *
   * @param length that it must have, in bytes; negative for any but none
   */
  static byte[] read(Path file, int length) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0 || (length >= 0 && bytes.length != length)) {
        throw new StartException(
            file + " is damaged: restore it from a backup (a new key would be refused by readers)");
      }
      return bytes;
    } catch (IOException e) {
      throw new StartException(file + " cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /** Writes a file unless there is one; under its name it is there whole or not at all. */
  static void write(Path file, byte[] content) {
    try {
      Path fresh =
          Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", mode(file));
      Files.write(fresh, content);
      publish(fresh, file);
    } catch (IOException e) {
      throw new StartException(file + " cannot be written (" + e.getMessage() + ")", e);
    }
  }

  /** Of several servers that start at once, one names its file and all read that. */
  private static void publish(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(file, fresh);
      Files.delete(fresh);
    } catch (FileAlreadyExistsException e) {
      Files.delete(fresh);
    } catch (UnsupportedOperationException e) {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static FileAttribute<?>[] mode(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private PrivateFile() {}
}
