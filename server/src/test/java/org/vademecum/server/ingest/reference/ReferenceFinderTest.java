package org.vademecum.server.ingest.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
        new ReferenceFinder(Languages.installed().find(tag), Set.of("A/1/1"), parts);
    return finder.find(text).stream().map(Reference::target).collect(Collectors.joining(" "));
  }
}
