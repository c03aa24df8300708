package org.vademecum.server.ingest.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageFormsTest {

  @ParameterizedTest
  @CsvSource({
    "en, Seventy-ninth session, 79",
    "en, 58th session, 58",
    "en, One hundred and first session, 101",
    "fr, Cinquante-huitième session, 58",
    "fr, Soixante-dix-neuvième session, 79",
    "fr, Quatre-vingt-unième session, 81",
    "es, Septuagésimo noveno período de sesiones, 79",
    "ru, Семьдесят девятая сессия, 79",
    "zh, 第七十九届会议, 79",
    "zh, 第十届会议, 10",
    "ar, الدورة التاسعة والسبعون, 79"
  })
  void readsTheNumberOfASession(String tag, String text, int number) {
    assertEquals(number, new Ordinals(data(tag)).read(text).orElse(0));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 4 December 2003, 2003-12-04",
    "fr, le 1er février 2003, 2003-02-01",
    "es, 4 de diciembre de 2003, 2003-12-04",
    "ru, 4 декабря 2003 года, 2003-12-04",
    "zh, 2003年12月4日, 2003-12-04",
    "ar, ٤ كانون الأول/ديسمبر ٢٠٠٣, 2003-12-04"
  })
  void readsDates(String tag, String text, String date) {
    assertEquals(date, new Dates(data(tag)).find(text).orElseThrow().date().toString());
  }

  private static LanguageData data(String tag) {
    return Languages.installed().find(tag);
  }
}
