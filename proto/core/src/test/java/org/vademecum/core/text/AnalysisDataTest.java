package org.vademecum.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.core.document.Language;

class AnalysisDataTest {

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
  void affixesAreWrittenInFoldedForm(String language) {
    Analyzer analyzer = Analyzer.forLanguage(new Language(language));
    for (String line : DataFile.lines(language)) {
      if (line.matches("(suffix|prefix|elide|enclitic) .*")) {
        for (String part : line.split("[ >]", -1)) {
          List<Token> tokens = analyzer.analyze("\u3001" + part);
          assertEquals(part, tokens.get(0).word(), line);
        }
      }
    }
  }

  @Test
  void unknownLineIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new RulesReader().read(List.of("stop the of")));
  }

  @Test
  void passWithBothSidesIsRefused() {
    RulesReader reader = new RulesReader().read(List.of("suffix 1 3 s", "prefix 1 3 un"));
    assertThrows(IllegalArgumentException.class, reader::rules);
  }

  @Test
  void longestSuffixThatLeavesEnoughIsTakenOff() {
    LanguageRules rules =
        new RulesReader()
            .read(List.of("suffix 1 3 s es", "suffix 1 6 ies>y", "prefix 2 2 un"))
            .rules();
    assertEquals("parti", rules.termOf("parties"));
    assertEquals("facility", rules.termOf("facilities"));
    assertEquals("do", rules.termOf("undos"));
    assertEquals("uns", rules.termOf("uns"));
  }
}
