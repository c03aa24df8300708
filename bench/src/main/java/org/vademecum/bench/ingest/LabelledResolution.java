package org.vademecum.bench.ingest;

import com.github.luben.zstd.ZstdInputStream;
import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resolution whose blocks people have labelled.
 *
 * @param symbol_file symbol with strokes for slashes
 * @param blocks in order
 */
@SuppressWarnings("MemberName")
record LabelledResolution(String symbol_file, List<Block> blocks) {

  /**
   * A block.
   *
   * @param type e.g. {@code paragraph}
   * @param kind {@code preambular}, {@code operative} or none
   * @param level of an operative paragraph, from 1
   * @param prefix printed number
   */
  record Block(
      String type,
      @Nullable String kind,
      @Nullable Integer level,
      @Nullable String prefix,
      String text) {

    boolean isPreambular() {
      return type.equals("paragraph") && "preambular".equals(kind);
    }

    boolean isOperative() {
      return type.equals("paragraph") && "operative".equals(kind);
    }

    /** Does it have a level that numbering says: 1 for {@code 1.}, 2 for {@code (a)}, 3? */
    boolean isCounted() {
      return isPreambular() ? level == null : isOperative() && depth() >= 1 && depth() <= 3;
    }

    int depth() {
      return level == null ? 0 : level;
    }

    /** The prefix without outer spaces, or empty. */
    String label() {
      return prefix == null ? "" : prefix.strip();
    }

    /** As the line of a converted document. */
    String line() {
      return (label().isEmpty() || text.startsWith(label()) ? text : label() + " " + text).strip();
    }
  }

  String symbol() {
    return symbol_file.replace('_', '/').replace("(", " (").replace("  ", " ");
  }

  static List<LabelledResolution> read(Path file) throws IOException {
    Gson gson = new Gson();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new ZstdInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> gson.fromJson(line, LabelledResolution.class)).toList();
    }
  }
}
