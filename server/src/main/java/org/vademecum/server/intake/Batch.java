package org.vademecum.server.intake;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files, folders (with all below them) and zip archives as one sequence of items, each read when it
 * is asked for. Hidden files are passed over; what cannot be taken is an item that says why, and
 * the sequence goes on.
 */
public final class Batch implements Closeable {
  /** A file still to be read: given by its name, or met in a folder. */
  private record Waiting(Path file, String name, boolean named) {}

  private final IntakeLimits limits;
  private final Formats formats;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private @Nullable ZipBatch archive;

  /**
   * @param given files, folders and archives
   * @param extensions of the formats that can be imported, without their dots
   */
  public Batch(List<Path> given, IntakeLimits limits, Collection<String> extensions) {
    this.limits = limits;
    this.formats = new Formats(extensions);
    given.forEach(file -> waiting.add(new Waiting(file, nameOf(file), true)));
  }

  /** The next item; empty at the end. */
  public Optional<Item> next() {
    for (; ; ) {
      Optional<Item> item = nextOfArchive().or(this::nextOfFiles);
      if (item.isPresent() || (waiting.isEmpty() && archive == null)) {
        return item;
      }
    }
  }

  private Optional<Item> nextOfArchive() {
    if (archive == null) {
      return Optional.empty();
    }
    Optional<Item> item = archive.next();
    if (item.isEmpty()) {
      close();
    }
    return item;
  }

  /** Reads the next file; opens a folder or an archive, which gives no item itself. */
  private Optional<Item> nextOfFiles() {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Waiting next = waiting.remove();
    try {
      return open(next);
    } catch (IntakeException fault) {
      return Optional.of(new Item.Refused(next.name(), fault));
    }
  }

  private Optional<Item> open(Waiting next) {
    if (!next.named() && Files.isSymbolicLink(next.file())) {
      throw NotTakenException.link(next.name());
    }
    if (Files.isDirectory(next.file())) {
      enter(next);
      return Optional.empty();
    }
    if (Formats.isZip(next.name()) && Files.isRegularFile(next.file())) {
      archive = ZipBatch.open(next.file(), next.name(), limits, formats);
      return Optional.empty();
    }
    boolean wanted = next.named() || formats.isDocument(next.name());
    return Optional.of(wanted ? read(next) : new Item.Skipped(next.name()));
  }

  private void enter(Waiting folder) {
    List<Path> files = Folder.files(folder.file(), folder.name(), limits.files());
    boolean none =
        files.stream().map(Batch::nameOf).noneMatch(n -> formats.isDocument(n) || Formats.isZip(n));
    if (none) {
      throw new NotTakenException(
          folder.name(), "the folder holds no documents", "supported are " + formats);
    }
    for (int i = files.size() - 1; i >= 0; i--) {
      Path file = files.get(i);
      String name = folder.file().relativize(file).toString().replace('\\', '/');
      waiting.addFirst(new Waiting(file, name, false));
    }
  }

  private Item read(Waiting next) {
    return Item.of(next.name(), next.name(), read(next.file(), next.name(), limits));
  }

  /**
   * The bytes of one file, whose size is looked at first.
   *
   * @param name for messages
   * @throws IntakeException when it is not there, too large, or no file
   */
  public static byte[] read(Path file, String name, IntakeLimits limits) {
    if (!Files.exists(file)) {
      throw BrokenFileException.missing(name);
    }
    if (!Files.isRegularFile(file)) {
      throw new NotTakenException(name, "it is no regular file", "give a file, folder or archive");
    }
    return CappedFile.read(file, name, limits.bytesFor(name));
  }

  private static String nameOf(Path file) {
    Path last = file.getFileName();
    return last == null ? file.toString() : last.toString();
  }

  /** Closes the archive that is open. */
  @Override
  public void close() {
    ZipBatch open = archive;
    archive = null;
    if (open != null) {
      open.close();
    }
  }
}
