package org.vademecum.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real documents, which are no part of the project: {@code ../shared/corpus} beside it. */
public final class Corpus {
  private Corpus() {}

  /** The project's root: the folder that holds {@code .mvn}. */
  public static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve(".mvn"))) {
      Path parent = at.getParent();
      if (parent == null) {
        throw new IllegalStateException("run within the project");
      }
      at = parent;
    }
    return at;
  }

  /** A file or folder of the corpus; prints one line when it is absent. */
  public static Optional<Path> find(String path) {
    Path found = root().resolveSibling("shared").resolve("corpus").resolve(path);
    if (!Files.exists(found)) {
      System.out.println("skipped: no real documents at ../shared/corpus/" + path);
      return Optional.empty();
    }
    return Optional.of(found);
  }
}
