package org.vademecum.client.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vademecum.client.fake.Device.EN;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.read.search.Query;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Symbol;

class ReaderTest {
  private static final Symbol GUIDE = new Symbol("G/1");

  @TempDir Path directory;

  private Device device;
  private Reader reader;

  @BeforeEach
  void syncThenCutTheNetwork() {
    FakePublisher publisher = new FakePublisher();
    publisher
        .work("G/1", FR)
        .paragraph("Choisir l'emplacement.")
        .paragraph("Creuser le puits.")
        .paragraph("Liste du matériel.")
        .paragraph("Une pelle, une corde.")
        .withParts(List.of(new Part("annex", Part.Kind.ANNEX, "p3")));
    publisher.work("G/1", EN).paragraph("Choose the place.");
    publisher.work("G/2", FR).paragraph("Garder les vaccins au froid, loin du puits.");
    publisher.publish();
    device = Device.following(directory, serveOnce(publisher));
    reader = device.library().reader();
  }

  /** Syncs a device of its own first, so that the one under test starts from a store on disk. */
  private String serveOnce(FakePublisher publisher) {
    try (FakeServer server = new FakeServer(publisher);
        Device first = Device.following(directory, server.address())) {
      first.library().subscribe(FakePublisher.COLLECTION, EN);
      first.sync();
      return server.address();
    }
  }

  @AfterEach
  void close() {
    device.close();
  }

  @Test
  void outlineHasPartsNumbersAndTexts() {
    List<String> lines = new ArrayList<>();
    for (Outline.Entry entry : reader.read(GUIDE, Optional.of(FR)).entries()) {
      lines.add(
          entry.part() + " " + entry.content().number() + " " + entry.content().section().text());
    }
    assertEquals(
        List.of(
            "main 1. Choisir l'emplacement.",
            "main 2. Creuser le puits.",
            "annex 3. Liste du matériel.",
            "annex 4. Une pelle, une corde."),
        lines);
  }

  @Test
  void everySectionReadAloneIsAsInTheOutline() {
    for (Outline.Entry entry : reader.read(GUIDE, Optional.of(FR)).entries()) {
      String id = entry.content().section().id();
      assertEquals(entry, reader.section(GUIDE, Optional.of(FR), id));
    }
  }

  @Test
  void listsWorksByLanguageAndSymbol() {
    List<String> names = new ArrayList<>();
    reader.works().forEach(work -> names.add(work.language() + " " + work.symbol()));
    assertEquals(List.of("en G/1", "fr G/1", "fr G/2"), names);
  }

  @Test
  void readsTheLanguageThatIsAskedFor() {
    assertEquals("en", reader.read(GUIDE, Optional.of(EN)).work().language().tag());
  }

  @Test
  void saysWhichWorkIsUnknown() {
    UnknownWorkException e =
        assertThrows(
            UnknownWorkException.class, () -> reader.read(new Symbol("G/9"), Optional.empty()));
    assertEquals("G/9", e.symbol());
  }

  @Test
  void saysWhichSectionIsUnknown() {
    assertThrows(
        UnknownSectionException.class, () -> reader.section(GUIDE, Optional.empty(), "p99"));
  }

  @Test
  void searchGivesWorkSectionAndHighlightedExcerpt() {
    List<Found> found = reader.search(Query.finished("puits"));
    assertEquals(2, found.size());
    assertEquals("p2", found.get(0).section());
    assertEquals("Creuser le puits.", found.get(0).excerpt().text());
    assertEquals(1, found.get(0).excerpt().highlights().size());
  }
}
