package org.vademecum.server.ingest.pdf;

/**
 * How much of a file is read at most; a document beyond is refused, not cut.
 *
 * @param bytes of the file
 * @param pages of the document
 * @param steps drawing operators and letters, on all pages together
 * @param streamBytes of one compressed stream when unpacked
 * @param pictureBytes of all pictures together that are kept
 */
record PdfLimits(long bytes, int pages, long steps, long streamBytes, long pictureBytes) {
  static final PdfLimits DEFAULT =
      new PdfLimits(512L << 20, 10_000, 100_000_000, 256L << 20, 64L << 20);
}
