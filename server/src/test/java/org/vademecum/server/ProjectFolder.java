package org.vademecum.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Where the project lies, from whatever folder of it the tests run. */
public final class ProjectFolder {
  private ProjectFolder() {}

  /** The project's root: the folder that holds {@code .mvn}. */
  public static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve(".mvn"))) {
      root = Objects.requireNonNull(root.getParent(), "run within the project");
    }
    return root;
  }

  /** A folder or file of the shared corpus; says so in a line when it is not there. */
  public static Optional<Path> corpus(String path) {
    Path found = root().resolveSibling("shared/corpus").resolve(path);
    if (!Files.exists(found)) {
      System.out.println("skipped: the shared corpus has no " + path + " here");
      return Optional.empty();
    }
    return Optional.of(found);
  }
}
