package org.vademecum.server.ingest;

import java.nio.charset.StandardCharsets;

/** Formats that the first bytes of a file betray, whatever its name says. */
final class FileSignature {
  private static final String PDF = "a PDF";
  private static final String ZIP = "a zip archive or Word document";
  private static final String OLD_WORD = "a Word document of the old format (.doc)";

  private FileSignature() {}

  /** Does the extractor that the name asks for know best what it is, or why it cannot be read? */
  static boolean isAsNamed(SourceFile file) {
    String format = of(file.bytes());
    return switch (file.extension()) {
      case "pdf" -> format.equals(PDF);
      case "docx", "docm" -> format.equals(ZIP) || format.equals(OLD_WORD);
      default -> false;
    };
  }

  /** A name of the format for people, or empty for what may be text. */
  static String of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return PDF;
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return ZIP;
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return OLD_WORD;
    }
    if (head.startsWith("\u0089PNG")
        || head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("GIF8")) {
      return "a picture";
    }
    if (head.startsWith("\u001f\u008b")) {
      return "a gzip archive";
    }
    return head.startsWith("{\\rtf") ? "RTF" : "";
  }
}
