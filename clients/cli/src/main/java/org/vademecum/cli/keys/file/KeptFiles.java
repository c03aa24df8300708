package org.vademecum.cli.keys.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.vademecum.cli.CommandException;

/** Writes files so that after any crash they are there as a whole or not at all. */
public final class KeptFiles {
  private static final String FOR_ALL = "rw-r--r--";

  /** Writes a new file that everybody may read; refuses when there is one. */
  public static void create(Path file, byte[] bytes) {
    requireNew(file);
    attempt(file, () -> create(file, bytes, FOR_ALL));
  }

  /** Writes a file in place of what is there. */
  public static void replace(Path file, byte[] bytes) {
    attempt(
        file,
        () -> {
          Path written = temporary(file, bytes, FOR_ALL);
          Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
          sync(folder(file));
        });
  }

  /** The bytes of a file. */
  public static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new CommandException("there is no file " + file + ": is the path right?", e);
    } catch (IOException e) {
      throw new CommandException(file + " cannot be read: " + e, e);
    }
  }

  /** Refuses a file that is there. */
  public static void requireNew(Path file) {
    if (Files.exists(file)) {
      throw new CommandException(
          file + " is there already and is never overwritten: name another file");
    }
  }

  /** Writes a new file with some permissions, in one step for those who look. */
  static void create(Path file, byte[] bytes, String permissions) throws IOException {
    Path written = temporary(file, bytes, permissions);
    try {
      link(written, file);
    } finally {
      Files.deleteIfExists(written);
    }
    sync(folder(file));
  }

  /** A link never replaces a file; where there are none, a move comes close. */
  private static void link(Path written, Path file) throws IOException {
    try {
      Files.createLink(file, written);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | IOException e) {
      Files.move(written, file);
    }
  }

  private static Path temporary(Path file, byte[] bytes, String permissions) throws IOException {
    Path temporary = Files.createTempFile(folder(file), "." + file.getFileName(), ".new");
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString(permissions));
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    return temporary;
  }

  /** Makes a rename durable, where folders can be opened. */
  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, Set.of(StandardOpenOption.READ))) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }

  static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  /** Something that may fail. */
  interface Writing {
    void run() throws IOException;
  }

  static void attempt(Path file, Writing writing) {
    try {
      writing.run();
    } catch (FileAlreadyExistsException e) {
      throw new CommandException(
          file + " is there already and is never overwritten: name another file", e);
    } catch (IOException | UnsupportedOperationException e) {
      throw new CommandException(file + " cannot be written: " + e, e);
    }
  }

  private KeptFiles() {}
}
