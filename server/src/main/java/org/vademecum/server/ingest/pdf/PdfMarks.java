package org.vademecum.server.ingest.pdf;

import java.nio.charset.StandardCharsets;

/** The marks at both ends of a PDF file (PDF 32000-1, 7.5.2 and 7.5.5, with Adobe's leniency). */
final class PdfMarks {
  /** Other programs put so much before the header, and after the end. */
  private static final int BEFORE = 1_024;

  private static final int AFTER = 4_096;

  private PdfMarks() {}

  static boolean hasHeader(byte[] file) {
    return text(file, 0, BEFORE).contains("%PDF-");
  }

  static boolean hasEnd(byte[] file) {
    return text(file, file.length - AFTER, AFTER).contains("%%EOF");
  }

  private static String text(byte[] file, int from, int length) {
    int start = Math.max(0, from);
    int end = Math.min(file.length, start + length);
    return new String(file, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
