package org.vademecum.server.ingest.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolFamilyTest {

  /** organ, subsidiary, session, nature, number, suffixes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A/58/619; A||58||619|",
        "A/RES/57/145; A||57|RES|145|",
        "S/RES/1373 (2001); S||2001|RES|1373|",
        "A/C.6/58/L.10; A|C.6|58|L|10|",
        "ST/SGB/2003/1; ST|SGB|2003||1|",
        "A/58/50/Rev.1/Corr.1; A||58||50|Rev.1 Corr.1",
        "S/2025/222; S||2025||222|",
        "A/HRC/RES/57/31; A|HRC|57|RES|31|",
        "E/CN.4/Sub.2/2004/L.7/Add.1; E|CN.4/Sub.2|2004|L|7|Add.1",
        "A/80/6 (Sect. 24)/Corr.1; A||80||6 (Sect. 24)|Corr.1",
        "A/RES/3367(XXX)A; A||XXX|RES|3367 A|",
        "3367 A (XXX); ||XXX||3367 A|",
        "S-8/1; ||S-8||1|",
        "A/RES/S-8/1; A||S-8|RES|1|",
        "A/CONF.231/3; A|CONF.231|||3|",
        "A/58/619*; A||58||619|*",
        "A/58/619/Summary; A||58||619|Summary"
      })
  void takesSymbolsApart(String symbol, String parts) {
    assertEquals(parts, all(symbol));
  }

  @Test
  void doubleSymbolsHaveTheirPartsEach() {
    assertEquals("A||79||866| & S||2025||222|", all("A/79/866-S/2025/222"));
  }

  @ParameterizedTest
  @CsvSource({
    "A/58/619/Corr.1, corrects A/58/619",
    "A/58/50/Rev.1/Corr.1, corrects A/58/50/Rev.1",
    "A/58/50/Rev.1, revises A/58/50",
    "A/58/50/Add.2, adds A/58/50",
    "ECE/TRANS/180/Amend.1, amends ECE/TRANS/180",
    "A/58/50/Summary, summarises A/58/50",
    "A/58/619/Corr.1*, corrects A/58/619",
    "A/79/866/Add.1-S/2025/222/Add.1, adds A/79/866-S/2025/222",
    "A/58/619, none",
    "Corr.1, none"
  })
  void suffixesSayWhatAWorkDoesToAnother(String symbol, String relation) {
    String found =
        SymbolFamily.UN
            .relation(symbol)
            .map(it -> it.kind().label() + " " + it.target())
            .orElse("none");
    assertEquals(relation, found);
  }

  private static String all(String symbol) {
    return SymbolFamily.UN.parse(symbol).stream()
        .map(
            parts ->
                String.join(
                    "|",
                    parts.organ(),
                    parts.subsidiary(),
                    parts.session(),
                    parts.nature(),
                    parts.number(),
                    String.join(" ", parts.suffixes())))
        .collect(Collectors.joining(" & "));
  }
}
