package org.vademecum.server.ingest.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.server.ProjectFolder;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;

/** The documents of {@code docs/samples}, imported and aligned as the demo does it. */
class SampleLibraryTest {
  private final Importer importer = new Importer();

  @Test
  void everySampleExistsInSixLanguagesAndNamesItself() throws IOException {
    Map<String, Set<String>> languages = new TreeMap<>();
    for (Path file : files()) {
      Imported sample = read(file);
      List<String> name = List.of(file.getFileName().toString().split("\\.", -1));
      assertEquals(name.get(1), sample.language().tag(), file.toString());
      assertTrue(sample.symbol().value().startsWith("VDM/"), file.toString());
      languages
          .computeIfAbsent(file.resolveSibling(name.get(0)).toString(), n -> new TreeSet<>())
          .add(name.get(1) + " " + sample.symbol());
    }
    assertEquals(7, languages.size(), languages.keySet().toString());
    languages.forEach((document, found) -> assertEquals(6, found.size(), document + found));
    languages.forEach((document, found) -> assertEquals(1, symbols(found), document + found));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "es", "fr", "ru", "zh"})
  void oneWordCorrectionKeepsEveryId(String language) throws IOException {
    List<NumberedSection> published = sections("field-guides", language);
    List<NumberedSection> corrected = sections("corrections", language);
    List<NumberedSection> aligned = Aligner.align(published, corrected, 2).sections();
    assertEquals(Sections.ids(published), Sections.ids(aligned));
    long changed = aligned.stream().filter(section -> !published.contains(section)).count();
    assertEquals(1, changed);
  }

  @Test
  void paragraphInsertedByTheEnglishCorrectionIsTheOnlyNewOne() throws IOException {
    List<NumberedSection> published = sections("field-guides", "en");
    List<NumberedSection> aligned =
        Aligner.align(published, sections("corrections", "en"), 2).sections();
    List<NumberedSection> fresh =
        aligned.stream().filter(section -> section.section().id().endsWith("~2")).toList();
    assertEquals(List.of("p9~2"), Sections.ids(fresh));
    assertEquals(idOf("committee of five", published), idOf("committee of seven", aligned));
  }

  private static long symbols(Set<String> languagesAndSymbols) {
    return languagesAndSymbols.stream().map(text -> text.substring(3)).distinct().count();
  }

  private static String idOf(String words, List<NumberedSection> sections) {
    return sections.stream()
        .filter(section -> section.section().text().contains(words))
        .map(section -> section.section().id())
        .findFirst()
        .orElseThrow();
  }

  private List<NumberedSection> sections(String folder, String language) throws IOException {
    return read(ProjectFolder.root()
            .resolve("docs/samples")
            .resolve(folder)
            .resolve("water-points." + language + ".txt"))
        .sections();
  }

  private Imported read(Path file) throws IOException {
    String name = file.getFileName().toString();
    return importer.read(new SourceFile(name, Files.readAllBytes(file)), ImportOptions.NONE);
  }

  /** The project's own documents, not what npm brings beside them. */
  private static List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(ProjectFolder.root().resolve("docs/samples"))) {
      return walk.filter(file -> !file.toString().contains("node_modules"))
          .filter(file -> file.toString().matches(".*\\.(txt|html)"))
          .sorted()
          .toList();
    }
  }
}
