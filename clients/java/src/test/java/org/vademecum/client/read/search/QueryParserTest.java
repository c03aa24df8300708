package org.vademecum.client.read.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vademecum.core.document.Language;
import org.vademecum.core.text.Analyzer;

class QueryParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "water | water*",
        "clean water | clean; water*",
        "water. | water",
        "~water ~ | water",
        "\"clean water\" | clean water",
        "\"clean wat | clean wat*",
        "«clean water» now | clean water; now*",
        "well\"clean water\"tank | well; clean water; tank*",
        "A/RES/57/1 | a res 57 1*",
        "co-operation | co operation*",
        "联合国，安全 | 联 合 国; 安 全*",
        "peace—security | peace; security*",
        "water water water | water; water*",
        "1\u00a0000 | 1; 000*",
      })
  void textBecomesClauses(String text, String clauses) {
    assertEquals(clauses, written(text, true));
  }

  @Test
  void elidedWordsAskForNothing() {
    assertEquals("organisation*", written("l'organisation", true, "fr"));
    assertEquals("", written("l'", true, "fr"));
  }

  @Test
  void finishedTextHasNoBeginnings() {
    assertEquals("clean; water", written("clean water", false));
  }

  @Test
  void clausesBeyondTheBoundAreNotRead() {
    String text = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
    assertEquals(QueryParser.MAX_CLAUSES, written(text, true).split(";", -1).length);
  }

  private static String written(String text, boolean typing) {
    return written(text, typing, "en");
  }

  private static String written(String text, boolean typing, String language) {
    Analyzer analyzer = Analyzer.forLanguage(new Language(language));
    List<Clause> clauses = QueryParser.parse(analyzer, text, typing);
    return clauses.stream().map(QueryParserTest::written).collect(Collectors.joining("; "));
  }

  private static String written(Clause clause) {
    return clause.elements().stream()
        .map(element -> element.word() + (element.prefix() ? "*" : ""))
        .collect(Collectors.joining(" "));
  }
}
