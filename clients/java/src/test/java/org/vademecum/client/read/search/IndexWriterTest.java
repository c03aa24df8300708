package org.vademecum.client.read.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Language;

class IndexWriterTest {
  private static final Language EN = TestLibrary.EN;

  @TempDir Path directory;
  private TestLibrary library;

  @BeforeEach
  void open() {
    library = new TestLibrary(directory);
  }

  @Test
  void removalLeavesNothingBehind() {
    library.add(1, EN, "Water is boiled before it is drunk.");
    library.remove(1, EN, "Water is boiled before it is drunk.");
    assertEquals(List.of(), library.dump());
  }

  @Test
  void removingWhatWasAddedGivesTheIndexWithoutIt() {
    RandomTexts texts = new RandomTexts(1);
    library.addAll(odd(texts, 1));
    List<String> before = library.dump();
    Map<Long, String> added = odd(texts, 2);
    library.addAll(added);
    assertFalse(library.dump().equals(before));
    library.removeAll(added);
    assertEquals(before, library.dump());
  }

  @Test
  void oneByOneGivesTheIndexThatBulkGives() throws Exception {
    RandomTexts texts = new RandomTexts(2);
    Map<Long, String> sections = new TreeMap<>();
    for (long section = 1; section <= 400; section++) {
      sections.put(section * 3, texts.next());
    }
    library.addAll(sections);
    assertEquals(bulk(sections, IndexWriter.HEAP_BYTES), library.dump());
  }

  @Test
  void smallHeapBoundGivesTheSameIndex() throws Exception {
    RandomTexts texts = new RandomTexts(3);
    Map<Long, String> sections = new TreeMap<>();
    for (long section = 1; section <= 1000; section++) {
      sections.put(section, texts.next());
    }
    assertEquals(bulk(sections, IndexWriter.HEAP_BYTES), bulk(sections, 50_000));
  }

  @Test
  void manyEditionsGiveTheIndexThatTheLastAloneGives() throws Exception {
    RandomTexts texts = new RandomTexts(4);
    Random random = new Random(4);
    Map<Long, String> sections = new TreeMap<>();
    for (int edition = 0; edition < 30; edition++) {
      library.write(
          connection -> {
            IndexWriter writer = SearchIndex.writer(connection);
            for (int change = 0; change < 60; change++) {
              change(writer, sections, 1 + random.nextInt(400), texts.next());
            }
            writer.flush();
          });
    }
    assertTrue(sections.size() > 100);
    assertEquals(bulk(sections, IndexWriter.HEAP_BYTES), library.dump());
  }

  @Test
  void sectionWithoutWordsIsNotCounted() {
    library.add(1, EN, " — … ");
    assertEquals(List.of(), library.dump());
    library.remove(1, EN, " — … ");
  }

  @Test
  void rowTakenOverInOneTransactionHoldsTheNewText() {
    library.add(1, EN, "old words stay old");
    library.write(
        connection -> {
          IndexWriter writer = SearchIndex.writer(connection);
          writer.remove(1, 1, EN, "old words stay old");
          writer.add(1, 1, EN, "new words", 4);
          writer.flush();
        });
    assertEquals(List.of(), library.find("old"));
    assertEquals(List.of(1L), library.find("new words"));
  }

  @Test
  void removedPackIsGoneWithWhatWasHeld() {
    library.add(1, EN, "held here");
    library.add(2, 2, EN, "V/2", "held there");
    library.write(
        connection -> {
          IndexWriter writer = SearchIndex.writer(connection);
          writer.add(1, 3, EN, "held back", 4);
          writer.removePack(1);
          writer.flush();
        });
    assertEquals(List.of(2L), library.find("held"));
  }

  @Test
  void addingASectionTwiceIsRefused() {
    library.add(1, EN, "one");
    IndexMismatchException refused =
        assertThrows(IndexMismatchException.class, () -> library.add(1, EN, "two"));
    assertEquals(1, refused.section());
  }

  @Test
  void removingAnotherTextIsRefusedAndChangesNothing() {
    library.add(1, EN, "three short words");
    List<String> before = library.dump();
    assertThrows(IndexMismatchException.class, () -> library.remove(1, EN, "four words it had"));
    assertThrows(IndexMismatchException.class, () -> library.remove(1, EN, "three other words"));
    assertThrows(IndexMismatchException.class, () -> library.remove(2, EN, "three short words"));
    assertEquals(before, library.dump());
  }

  @Test
  void rowsBeyondIntegersAndPacksOfTwoLanguagesAreRefused() {
    assertThrows(SearchException.class, () -> library.add(1L << 31, EN, "far"));
    library.add(1, EN, "near");
    assertThrows(SearchException.class, () -> library.add(2, new Language("fr"), "proche"));
  }

  /** Texts for every other row of 300. */
  private static Map<Long, String> odd(RandomTexts texts, long first) {
    Map<Long, String> sections = new TreeMap<>();
    for (long section = first; section <= 300; section += 2) {
      sections.put(section, texts.next());
    }
    return sections;
  }

  private static void change(
      IndexWriter writer, Map<Long, String> sections, long section, String text) {
    String old = sections.remove(section);
    if (old != null) {
      writer.remove(1, section, EN, old);
    }
    if (old == null || text.length() % 2 == 0) {
      writer.add(1, section, EN, text, 4);
      sections.put(section, text);
    }
  }

  private List<String> bulk(Map<Long, String> sections, long heapBound) throws Exception {
    try (TestLibrary fresh = new TestLibrary(Files.createTempDirectory(directory, "bulk"))) {
      fresh.write(
          connection -> {
            IndexWriter writer = new IndexWriter(connection, heapBound);
            sections.forEach((section, text) -> writer.add(1, section, EN, text, 4));
            writer.flush();
          });
      return fresh.dump();
    }
  }
}
