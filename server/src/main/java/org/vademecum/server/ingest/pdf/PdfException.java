package org.vademecum.server.ingest.pdf;

import org.vademecum.server.ingest.IngestException;

/** A PDF that cannot be read: locked, scanned, damaged, or too large. */
public final class PdfException extends IngestException {
  private static final long serialVersionUID = 1L;

  private PdfException(String file, int page, String fault, String remedy) {
    super(file, page, 0, fault, remedy);
  }

  static PdfException encrypted(String file) {
    return new PdfException(
        file,
        0,
        "the PDF is locked with a password",
        "remove the password in the program that made it, and save again");
  }

  static PdfException damaged(String file, String why) {
    return new PdfException(
        file, 0, "the PDF is damaged or cut short: " + why, "fetch or save the file again");
  }

  static PdfException damagedPage(String file, int page, String why) {
    return new PdfException(
        file, page, "the page is damaged: " + why, "fetch or save the file again");
  }

  static PdfException noPages(String file) {
    return new PdfException(
        file, 0, "the PDF has no pages", "give a file that holds a document's text");
  }

  static PdfException noText(String file, int scanned, int pages) {
    String what =
        scanned == 0
            ? "none of its " + pages + " pages bears text"
            : scanned + " of its " + pages + " pages are pictures of text";
    return new PdfException(
        file, 0, "no text layer: " + what, "run OCR (text recognition) on it first");
  }

  static PdfException unknownLetters(String file, long unknown, long letters) {
    return new PdfException(
        file,
        0,
        "the fonts of the PDF do not say what " + unknown + " of its " + letters + " letters are",
        "run OCR (text recognition) on it first, or save it anew from the program that made it");
  }

  static PdfException tooLarge(String file, String what, long cap) {
    return new PdfException(
        file, 0, "the PDF has more than " + cap + " " + what, "split it into smaller files");
  }

  static PdfException bomb(String file, long cap) {
    return new PdfException(
        file,
        0,
        "a stream of the PDF unpacks to more than " + (cap >> 20) + " MiB",
        "streams of such size are an attack, or pictures: save the document anew");
  }

  static PdfException tooBusy(String file, int page, long cap) {
    return new PdfException(
        file,
        page,
        "the page takes more than " + cap + " drawing steps",
        "split the document, or print it to a new PDF");
  }
}
