package org.vademecum.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.worker.WorkerLimits;
import org.vademecum.server.ingest.worker.WorkerPool;

/** The labelled documents, imported from text, from their PDF, and from Word. */
final class LabelledSet implements AutoCloseable {
  private final WorkerPool workers = new WorkerPool(WorkerLimits.DEFAULT);
  private final Importer importer = new Importer(workers);
  private final Path corpus;

  LabelledSet(Path corpus) {
    this.corpus = corpus;
  }

  /** One tally a format and document, for instance under {@code text A_79_818.en}. */
  Map<String, Tally> score(List<Labels> all) throws IOException {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Labels labels : all) {
      String name = labels.document();
      if (name.endsWith(".docx")) {
        Path word = corpus.resolve("docx").resolve(name);
        if (supports("docx")) {
          tallies.put("docx " + name, PositionScore.of(labels, read(word), List.of()));
        }
        continue;
      }
      Path text = corpus.resolve("text").resolve(name + ".txt");
      List<String> lines = Files.readString(text).lines().toList();
      tallies.put("text " + name, PositionScore.of(labels, read(text), lines));
      Path pdf = corpus.resolve("pdf").resolve(name + ".pdf");
      if (supports("pdf") && Files.exists(pdf)) {
        tallies.put("pdf " + name, ContentScore.of(labels, lines, read(pdf)));
      }
    }
    return tallies;
  }

  @Override
  public void close() {
    workers.close();
  }

  private boolean supports(String format) {
    return importer.extensions().contains(format);
  }

  private Imported read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String symbol = name.replaceFirst("\\.en\\..*$|\\.docx$", "").replace('_', '/');
    return importer.read(
        new SourceFile(name, Files.readAllBytes(file)), ImportOptions.NONE.withSymbol(symbol));
  }
}
