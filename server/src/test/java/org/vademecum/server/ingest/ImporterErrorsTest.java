package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Each bad input gets its own error, which names the file and says what to do. */
class ImporterErrorsTest {
  private static final String PLAIN = "The rules of the hut are in the book of the hut.\n";

  @Test
  void refusesUnknownExtensionAndNamesTheKnownOnes() {
    IngestException e =
        refuse(UnknownFormatException.class, "rules.odt", PLAIN.getBytes(StandardCharsets.UTF_8));

    assertTrue(String.valueOf(e.getMessage()).contains("*.txt"));
  }

  @Test
  void refusesPdfNamedText() {
    refuse(
        UnknownFormatException.class, "rules.txt", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesEmptyAndBlankFiles() {
    refuse(NotADocumentException.class, "empty.txt", new byte[0]);
    refuse(NotADocumentException.class, "blank.txt", " \n\f\n".getBytes(StandardCharsets.UTF_8));
    refuse(
        NotADocumentException.class,
        "empty.html",
        "<html></html>".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void namesTheLineOfDamagedUtf8() {
    byte[] bytes = "Été, été, été, été.\nDéjà X là.\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 'X' ? (byte) 0xff : bytes[i];
    }

    assertEquals(2, refuse(UndecodableException.class, "damaged.txt", bytes).line());
  }

  @Test
  void asksForTheSymbolThatNobodySays() {
    IngestException e =
        refuse(SymbolMissingException.class, "rules.txt", PLAIN.getBytes(StandardCharsets.UTF_8));

    assertTrue(String.valueOf(e.getMessage()).contains("--symbol"));
  }

  @Test
  void asksForTheLanguageThatNothingShows() {
    byte[] bytes = "1234 5678\n".getBytes(StandardCharsets.UTF_8);

    assertThrows(
        UnknownLanguageException.class,
        () ->
            Samples.IMPORTER.read(
                new SourceFile("n.txt", bytes), ImportOptions.NONE.withSymbol("HUT/1")));
  }

  @Test
  void refusesALanguageThatIsNoTag() {
    assertThrows(
        UnknownLanguageException.class,
        () ->
            Samples.IMPORTER.read(
                Samples.text(PLAIN),
                ImportOptions.NONE.withSymbol("HUT/1").withLanguage("englisch")));
  }

  private static IngestException refuse(
      Class<? extends IngestException> type, String name, byte[] bytes) {
    IngestException e =
        assertThrows(
            type, () -> Samples.IMPORTER.read(new SourceFile(name, bytes), ImportOptions.NONE));
    assertTrue(String.valueOf(e.getMessage()).startsWith(name), e.getMessage());
    assertEquals(name, e.file());
    return e;
  }
}
