package org.vademecum.bench.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for the files of one run; gone with all of them when it is closed. */
public final class Scratch implements AutoCloseable {
  private final Path directory = Files.createTempDirectory("vademecum-bench");

  public Scratch() throws IOException {}

  public Path directory() {
    return directory;
  }

  @Override
  public void close() throws IOException {
    List<Path> inside;
    try (Stream<Path> paths = Files.walk(directory)) {
      inside = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.delete(path);
    }
  }
}
