package org.vademecum.bench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
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
  private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");

  private final Importer importer = new Importer();

  double ofText(Path folder) throws IOException {
    return of(texts(folder));
  }

  /** The same documents as pages of HTML, a paragraph for what stands between blank lines. */
  double ofHtml(Path folder) throws IOException {
    return of(texts(folder).stream().map(Speed::html).toList());
  }

  private static SourceFile html(SourceFile text) {
    String escaped =
        new String(text.bytes(), StandardCharsets.UTF_8)
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("\f", "\n\n");
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html><html><head><title>Text</title></head><body>\n");
    for (String paragraph : PARAGRAPHS.split(escaped, -1)) {
      html.append("<p>").append(paragraph.strip()).append("</p>\n");
    }
    html.append("</body></html>\n");
    return new SourceFile("text.html", html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<SourceFile> texts(Path folder) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(path -> path.toString().endsWith(".txt"))
          .sorted()
          .forEach(path -> files.add(read(path)));
    }
    return files;
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
