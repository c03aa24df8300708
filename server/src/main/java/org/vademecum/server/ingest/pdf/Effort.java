package org.vademecum.server.ingest.pdf;

/** Counts the steps of reading a document, and ends it when they are too many. */
final class Effort {
  private final String file;
  private final long cap;
  private long steps;
  private int page;

  Effort(String file, long cap) {
    this.file = file;
    this.cap = cap;
  }

  void page(int number) {
    page = number;
  }

  /** One operator of a content stream, or one letter. */
  void step() {
    if (++steps > cap) {
      throw PdfException.tooBusy(file, page, cap);
    }
  }
}
