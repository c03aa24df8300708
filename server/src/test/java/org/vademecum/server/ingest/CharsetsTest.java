package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vademecum.core.document.NumberedSection;

/** The same letter in older character sets gives the same sections. */
class CharsetsTest {

  @ParameterizedTest
  @CsvSource({
    "fr, windows-1252",
    "es, windows-1252",
    "ru, windows-1251",
    "ru, ISO-8859-5",
    "zh, GB18030"
  })
  void guessesOlderCharacterSets(String tag, String charset) {
    Imported original = readAs(tag, "UTF-8");

    Imported imported = readAs(tag, charset);

    assertEquals(original.sections(), imported.sections());
    assertTrue(imported.notices().stream().anyMatch(n -> n.code().equals("charset-guessed")));
  }

  @ParameterizedTest
  @CsvSource({"fr, UTF-16", "ar, UTF-16", "zh, UTF-16"})
  void knowsByteOrderMarks(String tag, String charset) {
    Imported original = Samples.read("letter." + tag + ".txt");

    assertEquals(
        original.sections().stream().map(NumberedSection::section).toList(),
        readAs(tag, charset).sections().stream().map(NumberedSection::section).toList());
  }

  private static Imported readAs(String tag, String charset) {
    String text = new String(Samples.bytes("letter." + tag + ".txt"), StandardCharsets.UTF_8);
    byte[] bytes = text.replace('–', '-').getBytes(Charset.forName(charset));
    return Samples.IMPORTER.read(
        new SourceFile("letter." + tag + ".txt", bytes), ImportOptions.NONE);
  }
}
