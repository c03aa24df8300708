package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.vademecum.server.ingest.akn.AknReader;
import org.vademecum.server.ingest.docx.DocxExtractor;
import org.vademecum.server.ingest.docx.WordFile;
import org.vademecum.server.ingest.html.HtmlExtractor;
import org.vademecum.server.ingest.language.LanguageDetector;
import org.vademecum.server.ingest.language.Languages;
import org.vademecum.server.ingest.markdown.MarkdownExtractor;
import org.vademecum.server.ingest.pdf.PdfExtractor;
import org.vademecum.server.ingest.source.Progress;
import org.vademecum.server.ingest.text.CharsetGuess;
import org.vademecum.server.ingest.text.TextDecoder;
import org.vademecum.server.ingest.text.TextExtractor;
import org.vademecum.server.ingest.worker.inside.InstalledExtractors;

/**
 * Whatever bytes come, an extractor reads them or refuses them with a message. No part of a normal
 * run, which has {@link MutatedFormatsTest}: {@code JAZZER_FUZZ=1 mvn … -Dtest=FormatFuzz#akn}.
 */
class FormatFuzz {
  private static final Importer IMPORTER = new Importer(new InstalledExtractors());
  private static final TextDecoder DECODER =
      new TextDecoder(new CharsetGuess(new LanguageDetector(Languages.installed())));
  private static final DocxExtractor DOCX = new DocxExtractor();
  private static final MarkdownExtractor MARKDOWN = new MarkdownExtractor(DECODER);
  private static final HtmlExtractor HTML = new HtmlExtractor(DECODER);
  private static final TextExtractor TEXT = new TextExtractor(DECODER);
  private static final PdfExtractor PDF = new PdfExtractor();
  private static final AknReader AKN = new AknReader();
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
      boolean free = List.of("md", "html", "pdf").contains(file.extension());
      assertTrue(coverage.charsLost() == 0 || !free, coverage.toString());
    } catch (IngestException e) {
      assertEquals(file.name(), e.file());
    }
  }

  /** A Word file whose main part the bytes are. */
  static SourceFile word(byte[] document) {
    return WordFile.of("").part("numbering", LISTS).raw("word/document.xml", document).build();
  }

  private static void extract(Runnable extraction, String name) {
    try {
      extraction.run();
    } catch (IngestException e) {
      assertEquals(name, e.file());
    }
  }

  @FuzzTest(maxDuration = "3h", maxExecutions = 1_000_000)
  void docx(byte[] document) {
    SourceFile file = word(document);
    extract(() -> DOCX.extract(file, ""), file.name());
  }

  @FuzzTest(maxDuration = "3h", maxExecutions = 1_000_000)
  void text(byte[] bytes) {
    extract(() -> TEXT.extract(new SourceFile("fuzz.txt", bytes), ""), "fuzz.txt");
  }

  @FuzzTest(maxDuration = "3h", maxExecutions = 1_000_000)
  void markdown(byte[] bytes) {
    extract(() -> MARKDOWN.extract(new SourceFile("fuzz.md", bytes), ""), "fuzz.md");
  }

  @FuzzTest(maxDuration = "3h", maxExecutions = 1_000_000)
  void akn(byte[] bytes) {
    extract(() -> AKN.read(new SourceFile("fuzz.xml", bytes)), "fuzz.xml");
  }

  @FuzzTest(maxDuration = "3h", maxExecutions = 1_000_000)
  void pdf(byte[] bytes) {
    extract(() -> PDF.extract(new SourceFile("fuzz.pdf", bytes), Progress.NONE), "fuzz.pdf");
  }

  @FuzzTest(maxDuration = "3h", maxExecutions = 1_000_000)
  void html(byte[] bytes) {
    extract(() -> HTML.extract(new SourceFile("fuzz.html", bytes), ""), "fuzz.html");
  }
}
