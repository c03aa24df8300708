package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.vademecum.server.ingest.docx.WordFile;
import org.vademecum.server.ingest.worker.inside.InstalledExtractors;

/**
 * Whatever bytes come, a file is read or refused with a message; where no bytes are against the
 * format's rules, without loss. No part of a normal run, which has {@link MutatedFormatsTest}:
 * {@code JAZZER_FUZZ=1 mvn … -Dtest=FormatFuzz#akn}.
 */
class FormatFuzz {
  private static final Importer IMPORTER = new Importer(new InstalledExtractors());
  private static final ImportOptions OPTIONS =
      ImportOptions.NONE.withSymbol("HUT/1").withLanguage("en");
  private static final String LISTS =
      "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
          + "<w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
          + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>";

  static void read(String name, byte[] bytes) {
    read(new SourceFile(name, bytes));
  }

  static void read(SourceFile file) {
    try {
      Imported imported = IMPORTER.read(file, OPTIONS);
      Coverage coverage = imported.coverage();
      boolean free = file.extension().equals("md") || file.extension().equals("html");
      assertTrue(coverage.charsLost() == 0 || !free, coverage.toString());
    } catch (IngestException e) {
      assertEquals(file.name(), e.file());
    }
  }

  /** A Word file whose main part the bytes are. */
  static SourceFile word(byte[] document) {
    return WordFile.of("").part("numbering", LISTS).raw("word/document.xml", document).build();
  }

  @FuzzTest(maxDuration = "2h", maxExecutions = 1_000_000)
  void docx(byte[] document) {
    read(word(document));
  }

  @FuzzTest(maxDuration = "2h", maxExecutions = 1_000_000)
  void markdown(byte[] bytes) {
    read("fuzz.md", bytes);
  }

  @FuzzTest(maxDuration = "2h", maxExecutions = 1_000_000)
  void akn(byte[] bytes) {
    read("fuzz.xml", bytes);
  }

  @FuzzTest(maxDuration = "2h", maxExecutions = 1_000_000)
  void html(byte[] bytes) {
    read("fuzz.html", bytes);
  }
}
