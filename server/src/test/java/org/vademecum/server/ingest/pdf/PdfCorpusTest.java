package org.vademecum.server.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.server.ProjectFolder;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.worker.inside.InstalledExtractors;

/** Real documents, when the corpus is there: nothing is lost, no furniture in the text, in time. */
class PdfCorpusTest {
  private static final Importer IMPORTER = new Importer(new InstalledExtractors());
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:^|\\s)(?:\\*[0-9]{7}\\*|[0-9]{2}-[0-9]{5} \\([A-Z]\\)|_{8,}|[0-9]+/[0-9]+"
              + " [0-9]{2}-[0-9]{5})(?:\\s|$)");

  @Test
  void everyDocumentImportsWithoutLossOrFurniture() throws IOException {
    for (Path path : files()) {
      Imported imported =
          IMPORTER.read(
              new SourceFile(path.getFileName().toString(), Files.readAllBytes(path)),
              ImportOptions.NONE.withSymbol("VDM/1"));
      assertEquals(0, imported.coverage().charsLost(), imported.fileName());
      for (NumberedSection section : imported.sections()) {
        assertFalse(
            FURNITURE.matcher(section.section().text()).find(),
            imported.fileName() + " " + section.section().id());
      }
    }
  }

  @Test
  void threeHundredPagesTakeLessThanTenSeconds() throws IOException {
    byte[] joined = join(files(), 300);
    ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    long start = processor.getCurrentThreadCpuTime();

    Imported imported =
        IMPORTER.read(
            new SourceFile("joined.pdf", joined),
            ImportOptions.NONE.withSymbol("VDM/1").withLanguage("en"));

    Duration taken = Duration.ofNanos(processor.getCurrentThreadCpuTime() - start);
    System.out.println("300 pages of PDF: " + taken.toMillis() + " ms of processor time");
    assertTrue(taken.toSeconds() < 10, taken.toString());
    assertEquals(0, imported.coverage().charsLost());
  }

  private static byte[] join(List<Path> files, int pages) throws IOException {
    try (PDDocument joined = new PDDocument()) {
      PDFMergerUtility merger = new PDFMergerUtility();
      List<PDDocument> open = new ArrayList<>();
      for (Path file : files) {
        PDDocument next = Loader.loadPDF(file.toFile());
        open.add(next);
        merger.appendDocument(joined, next);
      }
      while (joined.getNumberOfPages() > pages) {
        joined.removePage(joined.getNumberOfPages() - 1);
      }
      assertEquals(pages, joined.getNumberOfPages());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      joined.save(out);
      for (PDDocument each : open) {
        each.close();
      }
      return out.toByteArray();
    }
  }

  private static List<Path> files() throws IOException {
    Optional<Path> folder = ProjectFolder.corpus("un/pdf");
    Assumptions.assumeTrue(folder.isPresent());
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
    }
  }
}
