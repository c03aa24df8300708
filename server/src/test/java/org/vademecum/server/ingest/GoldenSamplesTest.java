package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of a document and what a correct import makes of it. */
class GoldenSamplesTest {

  @ParameterizedTest
  @ValueSource(strings = {"letter.en.txt", "letter.fr.txt", "resolution.en.txt", "report.en.txt"})
  void plainTextGivesItsSections(String name) {
    Imported imported = Samples.read(name);

    assertEquals(golden(name), Samples.outline(imported));
    assertEquals(0, imported.coverage().charsLost());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules.html"})
  void htmlGivesItsSections(String name) {
    Imported imported =
        Samples.IMPORTER.read(Samples.file(name), ImportOptions.NONE.withSymbol("HUT/1"));

    assertEquals(golden(name), Samples.outline(imported));
    assertEquals(0, imported.coverage().charsLost());
  }

  private static String golden(String name) {
    return new String(Samples.bytes(name + ".outline"), StandardCharsets.UTF_8);
  }
}
