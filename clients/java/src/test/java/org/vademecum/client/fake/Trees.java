package org.vademecum.client.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories with all that is below them. */
public final class Trees {

  public static void delete(Path tree) {
    for (Path path : below(tree, Comparator.reverseOrder())) {
      run(() -> Files.delete(path));
    }
  }

  public static void copy(Path from, Path to) {
    for (Path path : below(from, Comparator.naturalOrder())) {
      run(() -> Files.copy(path, to.resolve(from.relativize(path).toString())));
    }
  }

  private static List<Path> below(Path tree, Comparator<Path> order) {
    if (!Files.exists(tree)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(tree)) {
      return all.sorted(order).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface FileWork {
    void run() throws IOException;
  }

  private static void run(FileWork work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Trees() {}
}
