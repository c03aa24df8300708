package org.vademecum.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that may not be larger than a limit, even when it grows meanwhile. */
final class CappedFile {
  private CappedFile() {}

  static byte[] read(Path file, String name, long limit) {
    try {
      long size = Files.size(file);
      if (size > limit) {
        throw new TooLargeException(name, size, limit);
      }
      return read(file, name, Math.toIntExact(size), limit);
    } catch (IOException e) {
      throw BrokenFileException.unreadable(name, e);
    }
  }

  private static byte[] read(Path file, String name, int size, long limit) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(size);
      if (in.read() >= 0) {
        throw new BrokenFileException(
            name, "it grew while it was read (limit " + limit + " bytes)", "import it again");
      }
      return bytes;
    }
  }
}
