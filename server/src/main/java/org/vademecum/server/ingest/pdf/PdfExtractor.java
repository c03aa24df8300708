package org.vademecum.server.ingest.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.MarkedText;
import org.vademecum.server.ingest.source.SourceLine;

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
    List<SourceLine> lines = new ArrayList<>();
    long chars = 0;
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      effort.page(i + 1);
      PageContent page = PageReader.read(document.getPage(i), i + 1, effort, faces);
      float before = 0;
      for (TextLine line : PageLines.of(page)) {
        if (line.baseline() - before > line.size() * 1.6) {
          lines.add(SourceLine.free(lines.size() + 1, i + 1, "", ""));
        }
        before = line.baseline();
        MarkedText text = RunText.of(line.runs(), true);
        chars += Glyphs.count(text.raw());
        lines.add(
            new SourceLine(
                lines.size() + 1,
                i + 1,
                Form.FREE,
                0,
                "",
                text.raw(),
                text.text(),
                text.spans(),
                line.layout(page.width(), page.height())));
      }
    }
    return new Extracted(lines, List.of(), false, true, "", chars, List.of(), List.of());
  }
}
