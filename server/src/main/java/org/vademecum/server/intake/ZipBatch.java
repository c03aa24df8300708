package org.vademecum.server.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The documents of a zip archive, unpacked one by one as they are asked for. */
final class ZipBatch implements Closeable {
  private final String archive;
  private final IntakeLimits limits;
  private final Formats formats;
  private final EntryNames names;
  private final ZipFile zip;
  private final Deque<ZipArchiveEntry> waiting = new ArrayDeque<>();
  private final EntryReader reader;

  private ZipBatch(String archive, IntakeLimits limits, Formats formats, ZipFile zip) {
    this.archive = archive;
    this.limits = limits;
    this.formats = formats;
    this.names = new EntryNames(archive);
    this.zip = zip;
    this.waiting.addAll(Collections.list(zip.getEntries()));
    this.reader = new EntryReader(zip, limits);
  }

  /**
   * Opens an archive.
   *
   * @param archive its name for messages
   */
  static ZipBatch open(Path file, String archive, IntakeLimits limits, Formats formats) {
    try {
      long size = Files.size(file);
      if (size > limits.archiveBytes()) {
        throw new TooLargeException(archive, size, limits.archiveBytes());
      }
      requireFewEntries(file, archive, limits);
      return new ZipBatch(archive, limits, formats, ZipFile.builder().setPath(file).get());
    } catch (IOException | IllegalArgumentException e) {
      throw BrokenFileException.archive(archive, e);
    }
  }

  /** Java's own reader counts the entries in memory that the archive's size bounds. */
  private static void requireFewEntries(Path file, String archive, IntakeLimits limits)
      throws IOException {
    try (var counted = new java.util.zip.ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
      if (counted.size() > limits.files()) {
        throw new TooManyFilesException(archive, counted.size(), limits.files());
      }
    }
  }

  /** The next item; empty at the end. */
  Optional<Item> next() {
    while (!waiting.isEmpty()) {
      ZipArchiveEntry entry = waiting.remove();
      if (!entry.isDirectory() && !EntryNames.isHidden(entry.getName())) {
        return Optional.of(item(entry));
      }
    }
    return Optional.empty();
  }

  private Item item(ZipArchiveEntry entry) {
    try {
      return item(entry, names.accept(entry.getName()));
    } catch (IntakeException fault) {
      return new Item.Refused(EntryNames.printable(entry.getName()), fault);
    }
  }

  private Item item(ZipArchiveEntry entry, String name) {
    if (entry.isUnixSymlink()) {
      throw NotTakenException.link(names.where(name));
    }
    if (formats.isArchive(name)) {
      throw NotTakenException.nested(names.where(name));
    }
    return formats.isDocument(name)
        ? Item.of(
            name, names.where(name), reader.read(entry, names.where(name), limits.bytesFor(name)))
        : new Item.Skipped(name);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw BrokenFileException.archive(archive, e);
    }
  }
}
