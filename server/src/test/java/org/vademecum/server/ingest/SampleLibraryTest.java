package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.server.ProjectFolder;

/** The sample library: each document has one structure in six languages. */
class SampleLibraryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "field-guides/water-points.%s.txt",
        "field-guides/vaccine-cold-chain.%s.txt",
        "field-guides/radio-procedures.%s.html",
        "field-guides/mine-risk-marking.%s.txt",
        "letters/shelter-stoves.%s.txt",
        "resolutions/household-equipment.%s.html"
      })
  void translationsHaveTheSameIds(String pattern) throws IOException {
    List<String> english = ids(read(pattern.formatted("en")));
    for (String tag : List.of("ar", "es", "fr", "ru", "zh")) {
      assertEquals(english, ids(read(pattern.formatted(tag))), tag);
    }
  }

  private static Imported read(String name) throws IOException {
    Path file = ProjectFolder.root().resolve("docs/samples").resolve(name);
    Imported imported =
        Samples.IMPORTER.read(new SourceFile(name, Files.readAllBytes(file)), ImportOptions.NONE);
    CorpusTest.requireSound(imported);
    return imported;
  }

  private static List<String> ids(Imported imported) {
    return imported.sections().stream().map(SampleLibraryTest::line).toList();
  }

  private static String line(NumberedSection section) {
    return section.section().id() + " " + section.section().kind() + " " + section.level();
  }
}
