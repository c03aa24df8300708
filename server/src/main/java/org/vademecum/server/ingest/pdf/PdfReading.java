package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Progress;

/** One reading of a document, page by page. */
final class PdfReading {
  /** A page whose picture covers this share of it, and that has no text, was scanned. */
  private static final float SCANNED = 0.4f;

  /** One letter in so many may be unknown. */
  private static final int UNKNOWN = 4;

  private final String file;
  private final PdfLimits limits;
  private final Progress progress;
  private final LineWriter writer = new LineWriter();
  private final Pictures pictures;
  private final List<Notice> notices = new ArrayList<>();
  private int scanned;
  private long letters;
  private long unknown;

  PdfReading(String file, PdfLimits limits, Progress progress) {
    this.file = file;
    this.limits = limits;
    this.progress = progress;
    this.pictures = new Pictures(limits.pictureBytes());
  }

  Extracted read(PDDocument document) {
    int pages = document.getNumberOfPages();
    if (pages == 0) {
      throw PdfException.noPages(file);
    }
    if (pages > limits.pages()) {
      throw PdfException.tooLarge(file, "pages", limits.pages());
    }
    Effort effort = new Effort(file, limits.steps());
    Faces faces = new Faces();
    for (int number = 1; number <= pages; number++) {
      progress.page(number);
      effort.page(number);
      add(PdfExtractor.page(file, document, number, effort, faces));
    }
    requireText(pages);
    notices.addAll(pictures.notices());
    return writer.extracted(notices, pictures.attachments());
  }

  private void add(PageContent page) {
    long seen = page.glyphs().stream().filter(glyph -> !glyph.isSpace()).count();
    long strange =
        page.glyphs().stream().filter(glyph -> glyph.text().equals(Characters.UNKNOWN)).count();
    letters += seen;
    unknown += strange;
    if (strange > 0) {
      notices.add(new Notice("letters-unknown", page.number(), 0, strange + " letters", ""));
    }
    if (page.faults() > 0) {
      notices.add(new Notice("page-damaged", page.number(), 0, page.faults() + " faults", ""));
    }
    if (seen == 0 && isScanned(page)) {
      scanned++;
      notices.add(new Notice("page-without-text", page.number(), 0, "a picture", ""));
    }
    writer.add(page);
    pictures.add(page);
  }

  private static boolean isScanned(PageContent page) {
    return page.pictures().stream()
        .anyMatch(picture -> picture.area() > SCANNED * page.width() * page.height());
  }

  private void requireText(int pages) {
    if (letters == 0) {
      throw PdfException.noText(file, scanned, pages);
    }
    if (unknown * UNKNOWN > letters) {
      throw PdfException.unknownLetters(file, unknown, letters);
    }
  }
}
