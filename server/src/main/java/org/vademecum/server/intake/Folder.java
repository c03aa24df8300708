package org.vademecum.server.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists a folder with all below it; links are listed and not followed, hidden names are not. */
final class Folder extends SimpleFileVisitor<Path> {
  private final Path top;
  private final String name;
  private final int limit;
  private final List<Path> files = new ArrayList<>();

  private Folder(Path top, String name, int limit) {
    this.top = top;
    this.name = name;
    this.limit = limit;
  }

  /** Its files by name. */
  static List<Path> files(Path folder, String name, int limit) {
    Folder visitor = new Folder(folder, name, limit);
    try {
      Files.walkFileTree(folder, visitor);
    } catch (IOException | UncheckedIOException e) {
      throw BrokenFileException.unreadable(name, e);
    }
    Collections.sort(visitor.files);
    return visitor.files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return !folder.equals(top) && isHidden(folder)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!isHidden(file)) {
      files.add(file);
    }
    if (files.size() > limit) {
      throw new TooManyFilesException(name, files.size(), limit);
    }
    return FileVisitResult.CONTINUE;
  }

  /** A folder that cannot be opened is an item that says so. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
    if (file.equals(top)) {
      throw fault;
    }
    files.add(file);
    return FileVisitResult.CONTINUE;
  }

  private static boolean isHidden(Path file) {
    return EntryNames.isHidden(String.valueOf(file.getFileName()));
  }
}
