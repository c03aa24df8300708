package org.vademecum.server.ingest.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.SymbolNames;
import org.vademecum.server.ingest.language.Languages;

class ReferenceFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|in its resolution 57/145|A/RES/57/145",
        "en|resolution 1373 (2001) of the Security Council|S/RES/1373 (2001)",
        "en|Economic and Social Council resolution 2024/4|E/RES/2024/4",
        "en|Human Rights Council resolution 57/31|A/HRC/RES/57/31",
        "en|resolutions 1267 (1999), 1989 (2011) and 2253 (2015)|S/RES/1267 (1999) S/RES/1989 (2011) S/RES/2253 (2015)",
        "en|General Assembly resolution 3367 A (XXX)|A/RES/3367(XXX)A",
        "en|see A/52/364 and Add.1, and S/2025/14.|A/52/364 A/52/364/Add.1 S/2025/14",
        "en|at https://example.org/A/58/619 and in 0364317f.doc|''",
        "en|in the years 1996-1998 and 24/7|''",
        "en|in document A/1/1|''",
        "en|the resolution needs a majority of 2/3 by 12/5|''",
        "en|resolutions 57/144 to 57/147|A/RES/57/144 A/RES/57/147",
        "en|document A/79/866-S/2025/222|A/79/866-S/2025/222",
        "fr|les résolutions 57/144 et 57/145 de l’Assemblée générale|A/RES/57/144 A/RES/57/145",
        "fr|la résolution 1373 (2001) du Conseil de sécurité|S/RES/1373 (2001)",
        "es|en las resoluciones 57/144 y 57/145|A/RES/57/144 A/RES/57/145",
        "ru|в резолюциях 57/144 и 57/145 Генеральной Ассамблеи|A/RES/57/144 A/RES/57/145",
        "zh|大会第57/145号决议|A/RES/57/145",
        "zh|安全理事会第1373(2001)号和第1540(2004)号决议|S/RES/1373 (2001) S/RES/1540 (2004)",
        "ar|قرار الجمعية العامة 57/145|A/RES/57/145",
        "ar|قرارات مجلس الأمن 1373 (2001) و 1540 (2004)|S/RES/1373 (2001) S/RES/1540 (2004)",
        "ru|документ А/58/619|A/58/619"
      })
  void findsResolutionsAndSymbols(String tag, String text, String targets) {
    assertEquals(targets, find(tag, text, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|(see annex II)|#annex-2.h1",
        "fr|(voir l’annexe)|#annex.h1",
        "es|(véase el anexo)|#annex.h1",
        "ru|(см. приложение II)|#annex-2.h1",
        "zh|(见附件二)|#annex-2.h1",
        "ar|(انظر المرفق)|#annex.h1",
        "en|(see annex III)|''"
      })
  void findsTheAnnexesThatAreThere(String tag, String text, String targets) {
    List<PartTarget> parts =
        List.of(
            new PartTarget(Part.Kind.ANNEX, 1, "annex.h1"),
            new PartTarget(Part.Kind.ANNEX, 2, "annex-2.h1"));

    assertEquals(targets, find(tag, text, parts));
  }

  @Test
  void doubleSymbolsFallIntoTheirPieces() {
    assertEquals(List.of("A/79/866", "S/2025/222"), SymbolNames.halves("A/79/866-S/2025/222"));
  }

  private static String find(String tag, String text, List<PartTarget> parts) {
    ReferenceFinder finder =
        new ReferenceFinder(Languages.installed().find(tag), Set.of("A/1/1"), parts, targets(tag));
    return finder.find(text, "main").stream()
        .map(Reference::target)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|as said in paragraph 5 above|#p5",
        "en|(see paragraph 5)|#p5",
        "en|(see paras. 3 and 5 below)|#p3 #p5",
        "en|paragraphs 3 to 5 of the present report|#p3 #p5",
        "en|under article 12, everyone|#h12",
        "en|paragraph 5 of resolution 57/145|A/RES/57/145",
        "en|in resolution 57/145, paragraph 5, the Assembly|A/RES/57/145",
        "en|under article 12 of the Charter|''",
        "en|in paragraph 99 above|''",
        "en|annex II, paragraph 3|#annex-2.p3",
        "en|paragraph 3 of annex II|#annex-2.p3",
        "en|paragraph 3 of the annex|#annex.p3",
        "en|in the years 3-5, on 12/5, at 2/3 of the votes and 3 of 5|''",
        "fr|au paragraphe 5 ci-dessus|#p5",
        "fr|voir l’annexe II, paragraphe 3|#annex-2.p3",
        "fr|aux articles 12 et 13.|#h12 #h13",
        "fr|le paragraphe 5 de la résolution 57/145|A/RES/57/145",
        "fr|l’article 12 de la Charte|''",
        "es|en el párrafo 5 supra|#p5",
        "es|el artículo 12 de la presente guía|#h12",
        "es|el artículo 12 de la Carta|''",
        "ru|(см. пункт 3)|#p3",
        "ru|в пунктах 3 и 5 выше|#p3 #p5",
        "ru|в статье 12 Устава|''",
        "ru|пункт 5 резолюции 57/145|A/RES/57/145",
        "zh|见上文第五段|#p5",
        "zh|第五段，|#p5",
        "zh|本公约第12条|#h12",
        "zh|大会第57/145号决议第5段|A/RES/57/145",
        "zh|《宪章》第十二条|''",
        "zh|附件二第三段|#annex-2.p3",
        "ar|في الفقرة ٥ أعلاه|#p5",
        "ar|المادة 12،|#h12",
        "ar|المادة 12 من الميثاق|''"
      })
  void findsParagraphsAndArticlesOfTheSameWorkOnly(String tag, String text, String targets) {
    List<PartTarget> parts =
        List.of(
            new PartTarget(Part.Kind.ANNEX, 1, "annex.h1"),
            new PartTarget(Part.Kind.ANNEX, 2, "annex-2.h1"));

    assertEquals(targets, find(tag, text, parts));
  }

  private static SectionTargets targets(String tag) {
    SectionTargets targets = new SectionTargets(Languages.installed().find(tag));
    for (int i = 1; i < 10; i++) {
      targets.addParagraph("main", i + ".", "p" + i);
      targets.addParagraph("annex", i + ".", "annex.p" + i);
      targets.addParagraph("annex-2", i + ".", "annex-2.p" + i);
    }
    Map<String, String> heads =
        Map.of(
            "en",
            "Article %d",
            "fr",
            "Article %d",
            "es",
            "Artículo %d",
            "ru",
            "Статья %d",
            "zh",
            "第%d条",
            "ar",
            "المادة %d");
    for (int i = 12; i < 14; i++) {
      String head = heads.getOrDefault(tag, "").replace("%d", Integer.toString(i));
      targets.addArticle("main", "", head, "h" + i);
    }
    return targets;
  }
}
