package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @CsvSource({
    "en, UTF-16LE",
    "en, UTF-16BE",
    "ru, UTF-16LE",
    "ru, UTF-16BE",
    "ar, UTF-16LE",
    "zh, UTF-16BE"
  })
  void knowsUtf16WithoutAMark(String tag, String charset) {
    Imported original = Samples.read("letter." + tag + ".txt");

    Imported imported = readAs(tag, charset);

    assertEquals(original.sections().size(), imported.sections().size());
    assertEquals(
        List.of(charset),
        imported.notices().stream()
            .filter(notice -> notice.code().equals("charset-guessed"))
            .map(notice -> notice.seen())
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, windows-1251, ''",
    "windows-1252, windows-1251, charset-guessed charset-differs",
    "UTF-8, windows-1251, charset-guessed charset-differs",
    "windows-1252, UTF-8, charset-differs",
    "nonsense, UTF-8, charset-differs",
    "UTF-8, UTF-8, ''"
  })
  void aPageIsReadAsItIsAndNotAsItSays(String declared, String charset, String notices) {
    String page =
        "<html lang=\"ru\"><head><meta charset=\""
            + declared
            + "\"></head><body><h1>Хранение ламп</h1><p>Лампы хранятся в сухом помещении, и это"
            + " не зависит от того, как и когда они были получены.</p></body></html>";
    Imported imported =
        Samples.IMPORTER.read(
            new SourceFile("page.html", page.getBytes(Charset.forName(charset))),
            ImportOptions.NONE.withSymbol("HUT/1"));

    assertEquals("Хранение ламп", imported.title());
    assertEquals(
        notices,
        imported.notices().stream()
            .map(notice -> notice.code())
            .filter(code -> code.startsWith("charset"))
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "'<!DOCTYPE html><html><p>Text</p></html>', is HTML",
    "'<?xml version=\"1.0\"?><akomaNtoso/>', is XML",
    "'%PDF-1.7 and so on', a PDF",
    "'GIF89a and so on', a picture"
  })
  void aWrongExtensionNamesWhatTheFileIs(String text, String really) {
    SourceFile file = new SourceFile("letter.txt", text.getBytes(StandardCharsets.UTF_8));
    IngestException fault =
        assertThrows(
            IngestException.class,
            () -> Samples.IMPORTER.read(file, ImportOptions.NONE.withSymbol("HUT/1")));

    assertTrue(String.valueOf(fault.getMessage()).contains(really), fault.getMessage());
  }

  @Test
  void brokenUtf8NamesItsLine() {
    byte[] bytes = "Été à la mer\nde l'été où l'île\nest à même\n".getBytes(StandardCharsets.UTF_8);
    bytes[18] = (byte) 0xff;
    IngestException fault =
        assertThrows(
            IngestException.class,
            () -> Samples.IMPORTER.read(new SourceFile("n.txt", bytes), ImportOptions.NONE));

    assertEquals(2, fault.line(), fault.getMessage());
  }
}
