package org.vademecum.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The data of {@code proto/analysis}, which is packed beside these classes. */
final class DataFile {
  private DataFile() {}

  static List<String> lines(String name) {
    try (InputStream in = DataFile.class.getResourceAsStream(name + ".txt")) {
      return lines(name, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the analysis data '" + name + "'", e);
    }
  }

  private static List<String> lines(String name, @Nullable InputStream in) {
    if (in == null) {
      throw new IllegalStateException(
          "the analysis data '" + name + ".txt' is not packed beside " + DataFile.class.getName());
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        .lines()
        .collect(Collectors.toList());
  }
}
