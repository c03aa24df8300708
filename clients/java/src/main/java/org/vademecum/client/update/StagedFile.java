package org.vademecum.client.update;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.vademecum.client.store.StorageFaults;

/**
 * A download in the making: {@code NAME.part}, beside it the entity tag of what it is part of. It
 * gets its name when it is complete and synced to the disk.
 */
final class StagedFile implements Closeable {
  private final File complete;
  private final File part;
  private final File tag;
  private final RandomAccessFile file;

  StagedFile(File directory, String name) {
    complete = new File(directory, name);
    part = new File(directory, name + ".part");
    tag = new File(directory, name + ".tag");
    file = StorageFaults.mapped(complete, () -> new RandomAccessFile(source(), "rw"));
  }

  /** A complete file from before becomes a part again: its bytes are to be verified anew. */
  private File source() throws IOException {
    if (!complete.getParentFile().isDirectory()) {
      Files.createDirectories(complete.getParentFile().toPath());
    }
    if (complete.exists()) {
      Files.move(complete.toPath(), part.toPath(), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
    return part;
  }

  static Optional<File> finished(File directory, String name) {
    File file = new File(directory, name);
    return file.isFile() ? Optional.of(file) : Optional.empty();
  }

  long length() {
    return StorageFaults.mapped(part, file::length);
  }

  byte[] read(long from, long to) {
    return StorageFaults.mapped(
        part,
        () -> {
          byte[] bytes = new byte[(int) (to - from)];
          file.seek(from);
          file.readFully(bytes);
          return bytes;
        });
  }

  void write(long position, byte[] bytes, int length) {
    StorageFaults.mapped(
        part,
        () -> {
          file.seek(position);
          file.write(bytes, 0, length);
          return length;
        });
  }

  /** Throws all bytes away; what follows is part of the file with this entity tag. */
  void restart(Optional<String> entityTag) {
    StorageFaults.mapped(
        part,
        () -> {
          file.setLength(0);
          Files.deleteIfExists(tag.toPath());
          if (entityTag.isPresent()) {
            Files.write(tag.toPath(), entityTag.get().getBytes(StandardCharsets.UTF_8));
          }
          return 0;
        });
  }

  void truncate(long length) {
    StorageFaults.mapped(
        part,
        () -> {
          file.setLength(length);
          return length;
        });
  }

  /** Entity tag of the file whose part this is. */
  Optional<String> entityTag() {
    return StorageFaults.mapped(
        tag,
        () ->
            tag.isFile()
                ? Optional.of(new String(Files.readAllBytes(tag.toPath()), StandardCharsets.UTF_8))
                : Optional.empty());
  }

  /** Syncs the bytes to the disk, then gives the file its name. */
  File finish() {
    return StorageFaults.mapped(
        complete,
        () -> {
          file.getFD().sync();
          file.close();
          Files.move(
              part.toPath(), complete.toPath(), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
          Files.deleteIfExists(tag.toPath());
          return complete;
        });
  }

  @Override
  public void close() {
    StorageFaults.mapped(
        part,
        () -> {
          file.close();
          return 0;
        });
  }
}
