package org.vademecum.bench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;

/**
 * Megabytes of source that one core imports in a second of its time: the median of several rounds.
 */
final class Speed {
  private static final int ROUNDS = 7;
  private static final int MILLIS_A_ROUND = 3000;

  private final Importer importer = new Importer();

  double ofFolder(Path folder, String extension) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(path -> path.toString().endsWith(extension))
          .sorted()
          .forEach(path -> files.add(read(path)));
    }
    return of(files);
  }

  private static SourceFile read(Path path) {
    try {
      return new SourceFile(String.valueOf(path.getFileName()), Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double of(List<SourceFile> files) {
    double[] rounds = new double[ROUNDS];
    round(files);
    for (int i = 0; i < ROUNDS; i++) {
      rounds[i] = round(files);
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private double round(List<SourceFile> files) {
    long started = cpuNanos();
    long bytes = 0;
    ImportOptions options = ImportOptions.NONE.withSymbol("X/1").withLanguage("en");
    while (cpuNanos() - started < MILLIS_A_ROUND * 1_000_000L) {
      for (SourceFile file : files) {
        importer.read(file, options);
        bytes += file.bytes().length;
      }
    }
    return bytes / 1e6 / ((cpuNanos() - started) / 1e9);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
