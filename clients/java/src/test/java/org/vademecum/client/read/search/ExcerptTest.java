package org.vademecum.client.read.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Language;

class ExcerptTest {
  private static final Language EN = TestLibrary.EN;

  @Test
  void shortTextIsShownWhole() {
    Excerpt excerpt = Excerpt.of("Boil the water first.", EN, Query.typed("water boil"));
    assertEquals("Boil the water first.", excerpt.text());
    assertEquals(List.of("Boil", "water"), highlighted(excerpt));
    assertFalse(excerpt.cutBefore() || excerpt.cutAfter());
  }

  @Test
  void windowShowsTheMostOfTheQueryAndIsCutAtWords() {
    String filler = "Nothing of note happens in this sentence. ".repeat(8);
    String text = filler + "Water. " + filler + "Clean water is stored in clean tanks. " + filler;
    Excerpt excerpt = Excerpt.of(text, EN, Query.typed("clean water tank"));
    assertEquals(List.of("Clean water", "clean tanks"), joined(excerpt));
    assertTrue(excerpt.cutBefore() && excerpt.cutAfter());
    assertTrue(excerpt.text().length() <= Excerpt.LENGTH);
    assertTrue(excerpt.text().length() > Excerpt.LENGTH - 20);
    assertEquals(text.substring(excerpt.start()).indexOf(excerpt.text()), 0);
    assertTrue(text.substring(0, excerpt.start()).endsWith(" "));
    assertFalse(Character.isLetter(text.charAt(excerpt.start() + excerpt.text().length())));
  }

  @Test
  void phraseIsOneHighlightAndItsWordsAloneAreNone() {
    Excerpt excerpt = Excerpt.of("Human rights, not rights.", EN, Query.typed("\"human rights\""));
    assertEquals(List.of("Human rights"), highlighted(excerpt));
  }

  @Test
  void wholeWordIsHighlightedByItsBeginningAndByItsForms() {
    String text = "L’Organisation et les organisations";
    Excerpt excerpt = Excerpt.of(text, new Language("fr"), Query.typed("organisa"));
    assertEquals(List.of("Organisation", "organisations"), highlighted(excerpt));
    assertEquals(List.of(), highlighted(Excerpt.of(text, EN, Query.finished("organ"))));
  }

  @Test
  void chineseIsCutBetweenCharacters() {
    String text = "甲".repeat(200) + "联合国\ud840\udc00" + "乙".repeat(200);
    Excerpt excerpt = Excerpt.of(text, new Language("zh"), Query.typed("联合国"));
    assertEquals(List.of("联合国"), highlighted(excerpt));
    assertEquals(Excerpt.LENGTH, excerpt.text().length(), 1);
    assertTrue(excerpt.text().contains("国\ud840\udc00"));
  }

  @Test
  void marksInTheTextBelongToTheHighlight() {
    Excerpt excerpt = Excerpt.of("قرار مُحَمَّدٌ هنا", new Language("ar"), Query.typed("محمد"));
    assertEquals(List.of("مُحَمَّدٌ"), highlighted(excerpt));
  }

  @Test
  void textWithoutTheQueryIsShownFromItsBegin() {
    Excerpt excerpt = Excerpt.of("word ".repeat(100), EN, Query.typed("other"));
    assertEquals(0, excerpt.start());
    assertTrue(excerpt.text().endsWith("word"));
    assertTrue(excerpt.cutAfter());
  }

  @Test
  void textWithoutEdgesIsCutAnyway() {
    Excerpt excerpt = Excerpt.of("x".repeat(500), EN, Query.typed("other"));
    assertEquals(Excerpt.LENGTH, excerpt.text().length());
    Excerpt found = Excerpt.of("-".repeat(300) + "word" + "-".repeat(300), EN, Query.typed("word"));
    assertEquals(List.of("word"), highlighted(found));
  }

  private static List<String> highlighted(Excerpt excerpt) {
    return excerpt.highlights().stream()
        .map(range -> excerpt.text().substring(range.start(), range.end()))
        .collect(Collectors.toList());
  }

  /** Highlights with nothing but a space between them, joined. */
  private static List<String> joined(Excerpt excerpt) {
    String marked = excerpt.text();
    for (int i = excerpt.highlights().size() - 1; i >= 0; i--) {
      Excerpt.Range range = excerpt.highlights().get(i);
      marked =
          marked.substring(0, range.start())
              + "["
              + marked.substring(range.start(), range.end())
              + "]"
              + marked.substring(range.end());
    }
    String[] parts = marked.replace("] [", " ").split("[\\[\\]]", -1);
    return List.of(parts[1], parts[3]);
  }
}
