package org.vademecum.client.read.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Language;

class SectionGatheringTest {
  private static final Language EN = TestLibrary.EN;
  private static final int PARAGRAPH = 4;
  private static final int BLOCK_OF_HEAP = 1 << 15;

  @TempDir Path directory;
  private int taken;

  @Test
  void gatheredAtOnceGivesTheIndexThatAddingGives() throws Exception {
    Map<Long, String> sections = sections(1, 2000);
    assertEquals(added(sections), gathered(sections, new SectionGathering(EN)));
    assertEquals(1, taken);
  }

  @Test
  void fullBlocksTakenNowAndThenGiveTheSameIndex() throws Exception {
    Map<Long, String> sections = sections(2, 6000);
    SectionGathering gathering = new SectionGathering(EN, Integer.MAX_VALUE, BLOCK_OF_HEAP);
    assertEquals(added(sections), gathered(sections, gathering));
    assertTrue(taken > 3, "taken: " + taken);
  }

  @Test
  void wordsThatBeginAnewGiveTheSameIndex() throws Exception {
    Map<Long, String> sections = sections(3, 3000);
    SectionGathering gathering = new SectionGathering(EN, 1500, BLOCK_OF_HEAP);
    assertEquals(added(sections), gathered(sections, gathering));
    assertTrue(taken > 3, "taken: " + taken);
  }

  @Test
  void whatIsGatheredCanBeRemovedLikeWhatWasAdded() throws Exception {
    Map<Long, String> sections = sections(4, 500);
    try (TestLibrary library = library()) {
      library.write(connection -> gather(connection, sections, new SectionGathering(EN)));
      library.removeAll(sections);
      assertEquals(List.of(), library.dump());
    }
  }

  @Test
  void sectionWithoutWordsIsNotCounted() throws Exception {
    assertEquals(List.of(), gathered(Map.of(1L, " — … "), new SectionGathering(EN)));
  }

  @Test
  void gatheringASectionThatIsInTheIndexIsRefused() throws Exception {
    try (TestLibrary library = library()) {
      library.add(7, EN, "one");
      SectionGathering gathering = new SectionGathering(EN);
      gathering.add(7, "two", TextPieces.NONE, PARAGRAPH);
      GatheredSections two = gathering.takeRest();
      IndexMismatchException refused =
          assertThrows(
              IndexMismatchException.class,
              () -> library.write(c -> SearchIndex.writer(c).begin(1, EN, two)));
      assertEquals(7, refused.section());
    }
  }

  @Test
  void whatIsHeldIsWrittenBeforeWhatWasGathered() throws Exception {
    Map<Long, String> sections = sections(5, 40);
    try (TestLibrary library = library()) {
      library.write(
          connection -> {
            IndexWriter writer = SearchIndex.writer(connection);
            writer.add(1, 1, EN, sections.getOrDefault(1L, ""), PARAGRAPH);
            SectionGathering gathering = new SectionGathering(EN);
            sections.forEach(
                (row, text) -> {
                  if (row > 1) {
                    gathering.add(row, text, TextPieces.NONE, PARAGRAPH);
                  }
                });
            assertFalse(writer.begin(1, EN, gathering.takeRest()).some(Integer.MAX_VALUE));
          });
      assertEquals(added(sections), library.dump());
    }
  }

  private static Map<Long, String> sections(long seed, int count) {
    RandomTexts texts = new RandomTexts(seed);
    Map<Long, String> sections = new TreeMap<>();
    for (long row = 1; row <= count; row++) {
      sections.put(row, texts.next());
    }
    return sections;
  }

  private List<String> added(Map<Long, String> sections) throws Exception {
    try (TestLibrary library = library()) {
      library.write(
          connection -> {
            IndexWriter writer = SearchIndex.writer(connection);
            sections.forEach((row, text) -> writer.add(1, row, EN, text, PARAGRAPH));
            writer.flush();
          });
      return library.dump();
    }
  }

  private List<String> gathered(Map<Long, String> sections, SectionGathering gathering)
      throws Exception {
    try (TestLibrary library = library()) {
      library.write(connection -> gather(connection, sections, gathering));
      return library.dump();
    }
  }

  private void gather(
      Connection connection, Map<Long, String> sections, SectionGathering gathering) {
    IndexWriter writer = SearchIndex.writer(connection);
    sections.forEach(
        (row, text) -> {
          gathering.add(row, text, TextPieces.NONE, PARAGRAPH);
          if (gathering.isFull()) {
            write(writer.begin(1, EN, gathering.take()));
          }
        });
    write(writer.begin(1, EN, gathering.takeRest()));
    writer.flush();
  }

  private void write(ChangeWriting writing) {
    taken++;
    boolean left = true;
    while (left) {
      left = writing.some(100);
    }
  }

  private TestLibrary library() throws Exception {
    return new TestLibrary(Files.createTempDirectory(directory, "library"));
  }
}
