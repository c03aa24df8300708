package org.vademecum.server.ingest.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.IngestException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.worker.inside.InstalledExtractors;

/** Each bad Word file gets its own error, which names the file and what in it is wrong. */
class BrokenWordFileTest {
  private static final Importer IMPORTER = new Importer(new InstalledExtractors());

  private static <E extends IngestException> E refuse(Class<E> type, SourceFile file) {
    E error = assertThrows(type, () -> IMPORTER.read(file, ImportOptions.NONE.withSymbol("HUT/1")));
    assertTrue(String.valueOf(error.getMessage()).startsWith(file.name()));
    return error;
  }

  private static void requireSays(String words, IngestException error) {
    assertTrue(String.valueOf(error.getMessage()).contains(words), error.getMessage());
  }

  private static SourceFile word(byte[] bytes) {
    return new SourceFile("sample.docx", bytes);
  }

  @Test
  void namesThePartThatIsBroken() {
    WordFile file =
        WordFile.of(WordFile.p("Text.")).part("footnotes", "r", "word/footnotes.xml", "<w:footn");

    assertEquals("word/footnotes.xml", refuse(BrokenPartException.class, file.build()).part());
  }

  @Test
  void namesThePartThatDeclaresEntities() {
    WordFile file =
        WordFile.of("")
            .raw(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><d>&b;</d>");

    requireSays("DOCTYPE", refuse(BrokenPartException.class, file.build()));
  }

  @Test
  void refusesOldFormatAndLockedDocuments() throws IOException {
    requireSays(
        "locked with a password", refuse(WordFileException.class, ole2("EncryptedPackage")));
    requireSays("old binary format", refuse(WordFileException.class, ole2("WordDocument")));
  }

  private static SourceFile ole2(String entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[600]), entry);
      files.writeFilesystem(out);
    }
    return word(out.toByteArray());
  }

  @Test
  void refusesMacrosSpreadsheetsAndPlainArchives() throws IOException {
    WordFile macros =
        WordFile.of("").mainType("application/vnd.ms-word.document.macroEnabled.main+xml");
    WordFile sheet =
        WordFile.of("")
            .mainType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

    requireSays("macros", refuse(WordFileException.class, macros.build()));
    requireSays("spreadsheetml", refuse(WordFileException.class, sheet.build()));
    refuse(WordFileException.class, word(zip(1, 10)));
    refuse(
        WordFileException.class,
        word("PK\u0003\u0004 no zip".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
  }

  @Test
  void refusesArchivesThatUnpackBeyondReason() throws IOException {
    requireSays("larger than 512 MiB", refuse(WordFileException.class, word(zip(1, 520 << 20))));
    requireSays("10000 parts", refuse(WordFileException.class, word(zip(10_001, 0))));
  }

  private static byte[] zip(int entries, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries; i++) {
        zip.putNextEntry(new ZipEntry("word/part" + i + ".xml"));
        for (int rest = size; rest > 0; rest -= zeros.length) {
          zip.write(zeros, 0, Math.min(rest, zeros.length));
        }
      }
    }
    return out.toByteArray();
  }
}
