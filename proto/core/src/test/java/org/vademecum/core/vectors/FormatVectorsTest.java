package org.vademecum.core.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With {@code -Dvademecum.vectors=write} it writes the vectors anew before it compares them. */
class FormatVectorsTest {

  @Test
  void vectorsAreByteForByteWhatThisCodeGives() throws IOException {
    Map<String, byte[]> files = FormatVectors.files();
    if ("write".equals(System.getProperty("vademecum.vectors"))) {
      write(files);
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertArrayEquals(
          file.getValue(),
          Files.readAllBytes(VectorFiles.path(file.getKey())),
          "proto/vectors/"
              + file.getKey()
              + " is not what the code gives. When that is meant, change docs/format.md and what"
              + " names the version there, and write the vectors anew (CONTRIBUTING.md).");
    }
    assertEquals(named(files), names(VectorFiles.path("files")));
  }

  private static void write(Map<String, byte[]> files) throws IOException {
    Path whole = VectorFiles.path("files");
    Files.createDirectories(whole);
    for (String name : names(whole)) {
      Files.delete(whole.resolve(name));
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(VectorFiles.path(file.getKey()), file.getValue());
    }
  }

  private static Set<String> named(Map<String, byte[]> files) {
    return files.keySet().stream()
        .filter(name -> name.startsWith("files/"))
        .map(name -> name.substring("files/".length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
