package org.vademecum.server.ingest;

import java.nio.charset.StandardCharsets;

/** Formats that the first bytes of a file betray, whatever its name says. */
final class FileSignature {
  private FileSignature() {}

  /** A name of the format for people, or empty for what may be text. */
  static String of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return "a PDF";
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return "a zip archive or Word document";
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return "a Word document of the old format";
    }
    return head.startsWith("{\\rtf") ? "RTF" : "";
  }
}
