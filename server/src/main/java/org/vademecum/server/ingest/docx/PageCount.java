package org.vademecum.server.ingest.docx;

/** Counts pages by the breaks that writers want and those that Word left when it last printed. */
final class PageCount {
  private int page = 1;
  private boolean fresh;

  /** The page that is being read, from 1. */
  int page() {
    return page;
  }

  /** A page ends because the writer wants it. */
  void broken() {
    page++;
    fresh = true;
  }

  /** A page ended here when Word last showed the document; after a wanted break, the same one. */
  void rendered() {
    page += fresh ? 0 : 1;
    fresh = false;
  }

  void shown() {
    fresh = false;
  }
}
