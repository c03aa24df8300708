package org.vademecum.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vademecum.core.document.Language;

class AnalyzerTest {

  @ParameterizedTest
  @CsvSource({
    "en, organization Organisations organised organizing organisation",
    "en, country countries Country’s",
    "en, resolution resolutions RESOLUTION",
    "en, implement implemented implementing implements implementation",
    "en, planned plan planning plans",
    "en, analysis analyses",
    "en, meeting meetings meet",
    "fr, organisation L’Organisation d'organisations organisé organisée organiser organisateur",
    "fr, national nationale nationaux nationales",
    "fr, manœuvre manoeuvres MANŒUVRE",
    "fr, travail travaux",
    "fr, européen européenne européens",
    "fr, premier première premières",
    "es, nación naciones Nacion",
    "es, organización organizaciones organizado organizar",
    "es, país países",
    "es, derecho derechos",
    "es, interés intereses",
    "es, vez veces",
    "ru, организация организации организацией организаций организациями ОРГАНИЗАЦИЮ",
    "ru, государство государства государств государствами",
    "ru, международный международной международного международных",
    "ru, безопасность безопасности безопасностью",
    "ru, статья статьи статей статью статьям",
    "ru, режим режима режимом",
    "ru, ещё еще",
    "ar, منظمة المنظمة منظمات المنظمات والمنظمة ومنظمات لمنظمة بالمنظمات للمنظمات",
    "ar, إرهاب الإرهاب للارهاب بالإرهاب",
    "ar, وزارة الوزارة والوزارة لوزارة",
    "ar, حقوق الحقوق بحقوق وحقوق",
    "ar, دولي الدولية دولية الدوليون",
    "ar, مُحَمَّد محمد محـــمد",
    "ar, مستشفى مستشفي",
    "de, straße STRASSE Strasse",
  })
  void formsMeetInOneTerm(String language, String forms) {
    List<Token> tokens = analyze(language, forms);
    for (Token token : tokens) {
      assertEquals(tokens.get(0).term(), token.term(), forms);
    }
    assertEquals(forms.split(" ", -1).length, tokens.size());
  }

  @ParameterizedTest
  @CsvSource({
    "en, nation notion",
    "en, policy police",
    "en, state statute",
    "fr, droit droits-fondamentaux",
    "fr, paix pays",
    "es, derecho dirección",
    "ru, право правительство",
    "ru, мир мера",
    "ar, دولة دين",
  })
  void differentWordsKeepTheirTerms(String language, String words) {
    List<Token> tokens = analyze(language, words);
    assertNotEquals(tokens.get(0).term(), tokens.get(tokens.size() - 1).term());
  }

  @Test
  void elidedArticleVanishesAndTheWordKeepsItsPlace() {
    Token token = analyze("fr", "de l’Organisation").get(1);
    assertEquals("organisation", token.word());
    assertEquals(List.of(5, 17, 1), List.of(token.start(), token.end(), token.position()));
  }

  @Test
  void charactersOfScriptsWithoutSpacesAreWords() {
    assertEquals(List.of("第", "58", "届", "会", "un", "议"), words("zh", "第58届会UN议"));
  }

  @Test
  void ideographsBeyondTheBasicPlaneTakeTwoUnits() {
    Token second = analyze("zh", "\ud840\udc00法").get(1);
    assertEquals(List.of(2, 3), List.of(second.start(), second.end()));
  }

  @Test
  void symbolsBecomeNeighbouringWords() {
    assertEquals(List.of("a", "res", "57", "145"), words("en", "A/RES/57/145"));
  }

  @Test
  void digitsAndWidthsMeet() {
    assertEquals(List.of("1373", "1373", "1373"), words("ar", "١٣٧٣ ۱۳۷۳ １３７３"));
    assertEquals(List.of("efficient", "un"), words("en", "eﬃcient ＵＮ"));
    assertEquals(words("ar", "الله"), words("ar", "\ufdf2"));
    assertEquals(words("ar", "سلام"), words("ar", "\ufeb3\ufefc\ufee1"));
  }

  @Test
  void decomposedTextGivesTheSameWords() {
    String text = "Élargir la coopération; ещё Йод; أُمَّة; が";
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertEquals(words("fr", text), words("fr", decomposed));
  }

  @Test
  void marksAndSoftHyphensBelongToTheWordAroundThem() {
    Token token = analyze("ar", "(أيضاً) ").get(0);
    assertEquals(List.of(1, 6), List.of(token.start(), token.end()));
    assertEquals(List.of("cooperation"), words("en", "co\u00adoperation"));
  }

  @Test
  void overlongWordIsCutOutsideOfSurrogatePairs() {
    String word = "x".repeat(63) + "\ud801\udc28".repeat(4);
    assertEquals(63, analyze("en", word).get(0).word().length());
  }

  @Test
  void emptyAndSilentTextsHaveNoTokens() {
    assertEquals(List.of(), words("fr", ""));
    assertEquals(List.of(), words("fr", "… — \u0301 l’"));
  }

  @Test
  void regionAndScriptDoNotMatter() {
    assertEquals(
        Analyzer.forLanguage(new Language("zh")), Analyzer.forLanguage(new Language("zh-Hant")));
  }

  private static List<String> words(String language, String text) {
    return analyze(language, text).stream().map(Token::word).collect(Collectors.toList());
  }

  private static List<Token> analyze(String language, String text) {
    return Analyzer.forLanguage(new Language(language)).analyze(text);
  }
}
