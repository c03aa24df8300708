package org.vademecum.bench.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.vademecum.bench.Corpus;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.worker.WorkerLimits;
import org.vademecum.server.ingest.worker.WorkerPool;

/** How long the import of a PDF of many pages takes, made of several real ones, in seconds. */
final class LongPdf {
  private static final int PAGES = 300;
  private static final int ROUNDS = 3;
  private static final ImportOptions OPTIONS =
      ImportOptions.NONE.withSymbol("X/1").withLanguage("en");

  private final byte[] bytes;

  private LongPdf(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The files of a folder one after the other, again and again, up to 300 pages. */
  static LongPdf of(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> paths = Files.list(folder)) {
      files = paths.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
    }
    PDFMergerUtility merger = new PDFMergerUtility();
    try (PDDocument all = new PDDocument()) {
      for (int i = 0; all.getNumberOfPages() < PAGES; i++) {
        Path file = files.get(i % files.size());
        try (PDDocument next = Loader.loadPDF(file.toFile())) {
          merger.appendDocument(all, next);
        }
      }
      while (all.getNumberOfPages() > PAGES) {
        all.removePage(PAGES);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      all.save(out);
      return new LongPdf(out.toByteArray());
    }
  }

  /** The median of several imports with a worker that has run before. */
  double warm() {
    double[] rounds = new double[ROUNDS];
    try (WorkerPool workers = new WorkerPool(WorkerLimits.DEFAULT)) {
      round(workers);
      for (int i = 0; i < ROUNDS; i++) {
        rounds[i] = round(workers);
      }
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private double round(WorkerPool workers) {
    long started = System.nanoTime();
    new Importer(workers).read(new SourceFile("long.pdf", bytes), OPTIONS);
    return seconds(started);
  }

  /** The command line's whole run, from the start of its process to its end. */
  double cold() throws IOException, InterruptedException {
    Path file = Files.createTempFile("vademecum-bench", ".pdf");
    try {
      Files.write(file, bytes);
      List<String> command =
          List.of(
              Corpus.root().resolve("bin/vademecum").toString(),
              "structure",
              file.toString(),
              "--symbol=X/1",
              "--lang=en");
      long started = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException("bin/vademecum structure ended with " + status);
      }
      return seconds(started);
    } finally {
      Files.delete(file);
    }
  }

  /** The peer's reading, the start of its process aside. */
  double peer() throws IOException {
    Path file = Files.createTempFile("vademecum-bench", ".pdf");
    try {
      Files.write(file, bytes);
      return PeerPdf.read(List.of(file)).get(0).seconds();
    } finally {
      Files.delete(file);
    }
  }

  private static double seconds(long started) {
    return (System.nanoTime() - started) / 1e9;
  }
}
