package org.vademecum.server.ingest.pdf;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Extracted;

/** Reads PDF: text with its place on the page, tables, notes, pictures. Pure; thread-safe. */
public final class PdfExtractor {
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
   * @param charset of no use here: fonts say what their codes mean
   */
  public Extracted extract(SourceFile file, String charset) {
    try (PDDocument document = Loader.loadPDF(file.bytes())) {
      return read(file, document);
    } catch (InvalidPasswordException e) {
      throw PdfException.encrypted(file.name());
    } catch (IOException e) {
      throw PdfException.damaged(file.name(), String.valueOf(e.getMessage()));
    }
  }

  private Extracted read(SourceFile file, PDDocument document) throws IOException {
    Effort effort = new Effort(file.name(), limits.steps());
    Faces faces = new Faces();
    LineWriter writer = new LineWriter();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      effort.page(i + 1);
      writer.add(PageReader.read(document.getPage(i), i + 1, effort, faces));
    }
    return writer.extracted();
  }
}
