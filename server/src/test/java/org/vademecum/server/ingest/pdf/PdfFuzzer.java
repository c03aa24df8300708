package org.vademecum.server.ingest.pdf;

import org.vademecum.server.ingest.IngestException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Progress;

/**
 * The target for Jazzer, by hand: {@code java -cp jazzer.jar:… com.code_intelligence.jazzer.Jazzer
 * --target_class=org.vademecum.server.ingest.pdf.PdfFuzzer}. Its agent would slow all other tests
 * of the process, so that it is no test of JUnit's.
 */
final class PdfFuzzer {
  private static final PdfExtractor EXTRACTOR =
      new PdfExtractor(new PdfLimits(1 << 20, 50, 200_000, 8 << 20, 1 << 20));

  private PdfFuzzer() {}

  /** Called by Jazzer with each input. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    read(bytes);
  }

  /** Was it read? Refused it has to say which file. */
  static boolean read(byte[] bytes) {
    try {
      EXTRACTOR.extract(new SourceFile("mutated.pdf", bytes), Progress.NONE);
      return true;
    } catch (IngestException e) {
      if (!String.valueOf(e.getMessage()).startsWith("mutated.pdf")) {
        throw new AssertionError("a message without the file's name", e);
      }
      return false;
    }
  }
}
