package org.vademecum.server.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.vademecum.server.ProjectFolder;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;

/** The sample library as an edition would publish it. */
final class Samples {
  static final Importer IMPORTER = new Importer();

  private Samples() {}

  static List<ExportedExpression> all() {
    try (Stream<Path> files = Files.walk(ProjectFolder.root().resolve("docs/samples"))) {
      return files
          .filter(path -> path.toString().matches(".*\\.(ar|zh|en|fr|ru|es)\\.(txt|html)"))
          .sorted()
          .map(Samples::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExportedExpression read(Path path) {
    try {
      SourceFile file = new SourceFile(path.getFileName().toString(), Files.readAllBytes(path));
      return of(IMPORTER.read(file, ImportOptions.NONE.withSymbol(symbol(path))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String symbol(Path path) {
    String name = path.getFileName().toString();
    return "SAMPLE/" + name.substring(0, name.indexOf('.'));
  }

  static ExportedExpression of(Imported imported) {
    return new ExportedExpression(
        imported.toHead(),
        imported.sections(),
        "samples",
        3,
        Instant.parse("2036-05-04T03:02:01Z"));
  }
}
