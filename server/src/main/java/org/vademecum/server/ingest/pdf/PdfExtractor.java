package org.vademecum.server.ingest.pdf;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.vademecum.server.ingest.IngestException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Progress;

/**
 * Reads PDF: text with its place on the page, tables, notes, pictures. Forms, scripts and enclosed
 * files are not looked at. Reaches no file and no network; safe for use by several threads.
 */
public final class PdfExtractor {
  static {
    OwnFonts.install();
  }

  private final PdfLimits limits;

  public PdfExtractor() {
    this(PdfLimits.DEFAULT);
  }

  PdfExtractor(PdfLimits limits) {
    this.limits = limits;
  }

  /**
   * Extracts a file.
   *
   * @param progress is told each page before it is read
   */
  public Extracted extract(SourceFile file, Progress progress) {
    requireSound(file);
    try (PDDocument document = Loader.loadPDF(file.bytes())) {
      return new PdfReading(file.name(), limits, progress).read(document);
    } catch (InvalidPasswordException e) {
      throw PdfException.encrypted(file.name());
    } catch (IngestException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw PdfException.damaged(file.name(), reason(e));
    } catch (StackOverflowError e) {
      throw PdfException.damaged(file.name(), "its objects are nested too deeply");
    }
  }

  private void requireSound(SourceFile file) {
    byte[] bytes = file.bytes();
    if (bytes.length > limits.bytes()) {
      throw PdfException.tooLarge(file.name(), "bytes", limits.bytes());
    }
    if (!PdfMarks.hasHeader(bytes)) {
      throw PdfException.damaged(file.name(), "it does not begin as a PDF does (%PDF-)");
    }
    if (!PdfMarks.hasEnd(bytes)) {
      throw PdfException.damaged(file.name(), "its end (%%EOF) is missing");
    }
    if (new StreamGuard(bytes, limits.streamBytes()).findsBomb()) {
      throw PdfException.bomb(file.name(), limits.streamBytes());
    }
  }

  /** What PDFBox says, on one line; the name of the fault where it says nothing. */
  static String reason(Exception fault) {
    String message = fault.getMessage();
    String text = message == null ? fault.getClass().getSimpleName() : message;
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > 160 ? line.substring(0, 160) + "…" : line;
  }

  /** Reads a page's content, or says which page cannot be read. */
  static PageContent page(
      String file, PDDocument document, int number, Effort effort, Faces faces) {
    try {
      PDPage page = document.getPage(number - 1);
      String fault = ContentCheck.fault(page);
      if (!fault.isEmpty()) {
        throw PdfException.damagedPage(file, number, fault);
      }
      return PageReader.read(page, number, effort, faces);
    } catch (IngestException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw PdfException.damagedPage(file, number, reason(e));
    } catch (StackOverflowError e) {
      throw PdfException.damagedPage(file, number, "its objects are nested too deeply");
    }
  }
}
