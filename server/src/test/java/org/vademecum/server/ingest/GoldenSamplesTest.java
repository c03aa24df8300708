package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.server.ProjectFolder;

/**
 * Pairs of a document and what a correct import makes of it. {@code -Dvademecum.golden=write}
 * writes what the import makes now, for a person to compare before committing it.
 */
class GoldenSamplesTest {

  @ParameterizedTest
  @ValueSource(strings = {"letter.en.txt", "letter.fr.txt", "resolution.en.txt", "report.en.txt"})
  void plainTextGivesItsSections(String name) throws IOException {
    verify(name, Samples.read(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules.html"})
  void htmlGivesItsSections(String name) throws IOException {
    verify(name, Samples.IMPORTER.read(Samples.file(name), ImportOptions.NONE.withSymbol("HUT/1")));
  }

  private static void verify(String name, Imported imported) throws IOException {
    String outline = Samples.outline(imported);
    if ("write".equals(System.getProperty("vademecum.golden"))) {
      Files.writeString(golden(name), outline);
    }
    assertEquals(Files.readString(golden(name), StandardCharsets.UTF_8), outline);
    assertEquals(0, imported.coverage().charsLost());
  }

  private static Path golden(String name) {
    return ProjectFolder.root()
        .resolve("server/src/test/resources/org/vademecum/server/ingest/samples")
        .resolve(name + ".outline");
  }
}
