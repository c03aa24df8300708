package org.vademecum.client.read.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vademecum.core.document.Language;

class SearchIndexTest {
  private static final Language EN = TestLibrary.EN;
  private static final Language FR = new Language("fr");

  @TempDir Path directory;
  private TestLibrary library;

  @BeforeEach
  void open() {
    library = new TestLibrary(directory);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The wells of the villages were tested. | village well",
        "fr | Déclaration des États de l’Organisation | organisation etats",
        "fr | Il faut manœuvrer avec prudence | manoeuvrer",
        "es | Protección de las poblaciones civiles | poblacion civil",
        "ru | Государства обеспечивают права человека организациям | организация государство",
        "ar | تعمل المنظمات على حماية المدنيين | منظمة مدنيون",
        "zh | 国家保护平民和医疗机构。 | 平民 医疗",
        "zh | 国家保护平民和医疗机构。 | 医",
        "zh | 国家保护平民和医疗机构。 | 医疗机构",
        "zh | 缔约国UNESCO第58届会议 | 58 届会",
      })
  void sectionIsFoundByOtherFormsOfItsWords(String language, String text, String query) {
    library.add(1, new Language(language), text);
    assertEquals(List.of(1L), library.find(Query.finished(query)));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Une organisation internationale, organisations",
    "en, The committees met, committees",
    "ru, Права человека и международные организации, организациями",
    "ar, تعمل المنظمات في البلاد, المنظمات",
    "es, Los derechos humanos, derechos",
    "zh, 国家保护平民, 保护平民",
  })
  void everyBeginningKeepsFindingWhileOneTypes(String language, String text, String typed) {
    library.add(1, new Language(language), text);
    for (int length = 1; length <= typed.length(); length++) {
      String beginning = typed.substring(0, length);
      assertEquals(List.of(1L), library.find(beginning), beginning);
    }
  }

  @Test
  void finishedWordIsNoBeginning() {
    library.add(1, EN, "organize");
    assertEquals(List.of(), library.find(Query.finished("org")));
    assertEquals(List.of(), library.find("org "));
    assertEquals(List.of(1L), library.find("org"));
  }

  @Test
  void allWordsMustStandInASection() {
    library.add(1, EN, "clean water");
    library.add(2, EN, "clean hands");
    assertEquals(List.of(1L), library.find("water clean"));
    assertEquals(List.of(), library.find("water hands"));
  }

  @Test
  void quotedWordsMustStandTogetherInOrder() {
    library.add(1, EN, "rights of the human being");
    library.add(2, EN, "the human rights of all");
    library.add(3, EN, "human and other rights");
    assertEquals(List.of(2L), library.find("\"human rights\""));
    assertEquals(List.of(2L), library.find("“human rig"));
    assertEquals(3, library.find("human rights").size());
  }

  @Test
  void partsOfASymbolMustStandTogether() {
    library.add(1, EN, "Recalling resolution 57/145 of 2002");
    library.add(2, EN, "In 145 of the 57 countries");
    assertEquals(List.of(1L), library.find("57/145"));
    assertEquals(List.of(1L), library.find("57/1"));
    assertEquals(2, library.find("57 145").size());
  }

  @Test
  void wordsOfSeveralCharactersMustStandTogether() {
    library.add(1, new Language("zh"), "人民的权利");
    library.add(2, new Language("zh"), "人权");
    assertEquals(List.of(2L), library.find("人权"));
    assertEquals(2, library.find("权 人").size());
  }

  @Test
  void moreAndShorterAndTitlesComeFirst() {
    library.add(1, EN, "water is one of many things that a village needs and stores in tanks");
    library.add(2, EN, "water, water everywhere");
    library.write(c -> SearchIndex.add(c, 1, 3, EN, "Safe water", 1));
    assertEquals(List.of(3L, 2L, 1L), library.find("water"));
  }

  @Test
  void rareWordsWeighMore() {
    for (int i = 1; i <= 20; i++) {
      library.add(i, EN, "common words here");
    }
    library.add(30, EN, "a rare thing and a common thing");
    library.add(31, EN, "a rare thing, but a rare and common one");
    assertEquals(List.of(31L, 30L), library.find("common rare"));
  }

  @Test
  void equalScoresComeInTheOrderOfWorksAndSections() {
    library.add(1, 9, EN, "V/2", "same text");
    library.add(1, 5, EN, "V/10", "same text");
    library.add(1, 7, EN, "V/2", "same text");
    library.add(2, 1, EN, "V/2", "same text");
    library.add(2, 2, EN, "V/3", "same text");
    library.add(2, 3, EN, "V/1", "same text");
    assertEquals(List.of(3L, 5L, 7L, 9L, 1L, 2L), library.find("same"));
    assertEquals(List.of(3L, 5L, 7L), library.find(Query.typed("same").limitedTo(3)));
  }

  @Test
  void manyEqualScoresNeedFewLookUps() {
    Map<Long, String> sections = new TreeMap<>();
    for (long section = 1; section <= 5000; section++) {
      sections.put(section, "same text");
      library.order().put(section, new SectionOrder.Place("V/1", "pack1", 6000 - section));
    }
    library.write(
        connection -> {
          IndexWriter writer = SearchIndex.writer(connection);
          sections.forEach((section, text) -> writer.add(1, section, EN, text, 4));
          writer.flush();
        });
    List<Long> found = library.find(Query.typed("same").limitedTo(3));
    assertEquals(List.of(5000L, 4999L, 4998L), found);
    assertTrue(library.order().lookUps < 10, "look-ups: " + library.order().lookUps);
  }

  @Test
  void eachPackIsSearchedInItsLanguageAndScoredByItself() {
    library.add(1, 1, EN, "V/1", "international organizations");
    library.add(2, 2, FR, "V/1", "l’organisation internationale");
    assertEquals(List.of(1L, 2L), library.find("organisations"));
    List<Hit> alone = library.search(Query.typed("organisations").inPacks(Set.of(2L)));
    assertEquals(List.of(2L), alone.stream().map(Hit::section).toList());
    assertTrue(library.search(Query.typed("organisations")).containsAll(alone));
  }

  @Test
  void filterLeavesScoresAsTheyAre() {
    library.add(1, EN, "clean water");
    library.add(2, EN, "dirty water");
    List<Hit> all = library.search(Query.typed("water"));
    List<Hit> some = library.search(Query.typed("water").inSections(section -> section == 2));
    assertEquals(all.subList(1, 2), some);
  }

  @Test
  void silentQueryFindsNothing() {
    library.add(1, EN, "water");
    assertEquals(List.of(), library.find(""));
    assertEquals(List.of(), library.find(" — \"\" "));
    assertEquals(List.of(), library.find("\ud800"));
  }

  @Test
  void endlessQueryIsReadInPart() {
    library.add(1, EN, "water");
    assertEquals(List.of(1L), library.find("water ".repeat(10_000) + "fire"));
    assertEquals(List.of(1L), library.find(Query.finished("water ".repeat(1000))));
    assertEquals(List.of(), library.find("water ".repeat(10) + "fire"));
  }
}
