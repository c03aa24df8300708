package org.vademecum.server.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is exported as EPUB passes EPUBCheck without a warning. */
class EpubExporterTest {

  private static void requireValid(ExportedExpression expression) throws IOException {
    byte[] book = new EpubExporter().export(expression);
    DefaultReportImpl report = new DefaultReportImpl("sample.epub");
    new EpubCheck(new ByteArrayInputStream(book), report, "sample.epub").doValidate();
    String name = expression.head().symbol() + " " + expression.head().language();
    assertEquals(0, report.getFatalErrorCount() + report.getErrorCount(), name);
    assertEquals(0, report.getWarningCount(), name);
  }

  @Test
  void sampleOfEachWorkInEachLanguagePassesEpubCheck() throws IOException {
    List<ExportedExpression> samples = Samples.all();
    assertTrue(samples.size() >= 30);
    for (ExportedExpression sample : samples) {
      requireValid(sample);
    }
  }

  @Test
  void expressionsOfAnyShapePassEpubCheck() throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      requireValid(new RandomExpression(seed).next());
    }
  }

  @Test
  void sameExpressionGivesSameBytesWithTheEditionsTime() throws IOException {
    ExportedExpression sample = Samples.all().get(0);
    byte[] book = new EpubExporter().export(sample);

    assertArrayEquals(book, new EpubExporter().export(sample));
    assertTrue(file(book, "EPUB/package.opf").contains("2036-05-04T03:02:01Z"));
  }

  @Test
  void arabicReadsFromTheRight() throws IOException {
    ExportedExpression arabic =
        Samples.all().stream()
            .filter(sample -> sample.head().language().tag().equals("ar"))
            .findFirst()
            .orElseThrow();
    byte[] book = new EpubExporter().export(arabic);

    assertTrue(file(book, "EPUB/package.opf").contains("page-progression-direction=\"rtl\""));
    assertTrue(file(book, "EPUB/part-1.xhtml").contains("dir=\"rtl\""));
  }

  private static String file(byte[] book, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("the book has no " + name);
  }
}
