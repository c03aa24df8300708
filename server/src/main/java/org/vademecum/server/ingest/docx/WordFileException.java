package org.vademecum.server.ingest.docx;

import org.vademecum.server.ingest.IngestException;

/** A file that is no Word document that can be read: of another format, locked, or too large. */
public final class WordFileException extends IngestException {
  private static final long serialVersionUID = 1L;

  private WordFileException(String file, String fault, String remedy) {
    super(file, 0, fault, remedy);
  }

  static WordFileException encrypted(String file) {
    return new WordFileException(
        file,
        "the document is locked with a password",
        "remove the password in Word and save again");
  }

  static WordFileException oldFormat(String file) {
    return new WordFileException(
        file, "this is Word's old binary format (.doc)", "save it in Word as .docx");
  }

  static WordFileException macros(String file) {
    return new WordFileException(
        file, "the document carries macros (.docm)", "save it in Word as .docx without macros");
  }

  static WordFileException otherPackage(String file, String contentType) {
    return new WordFileException(
        file,
        "no Word document: its main part is of type '" + contentType + "'",
        "save it in Word as .docx");
  }

  static WordFileException notAPackage(String file, String why) {
    return new WordFileException(
        file, "no Word document: " + why, "save it in Word as .docx, or fetch it again");
  }

  static WordFileException tooManyParts(String file, int cap) {
    return new WordFileException(
        file, "the archive has more than " + cap + " parts", "save the document in Word anew");
  }

  static WordFileException tooLarge(String file, long cap) {
    return new WordFileException(
        file,
        "unpacked the document is larger than " + (cap >> 20) + " MiB",
        "parts of such size are pictures, or an attack: shrink the pictures and save it anew");
  }
}
