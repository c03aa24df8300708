package org.vademecum.server.intake;

import java.util.Locale;
import java.util.Set;

/**
 * How much is taken in.
 *
 * @param textBytes of a document that is text
 * @param binaryBytes of a document in a binary format (PDF, DOCX)
 * @param archiveBytes of a zip archive as it lies there
 * @param files in a folder, or entries of an archive
 * @param totalBytes of all that an archive holds, unpacked
 * @param ratio unpacked bytes for each packed one, counted from the first MiB of an entry on
 */
public record IntakeLimits(
    long textBytes, long binaryBytes, long archiveBytes, int files, long totalBytes, int ratio) {

  private static final long MEBIBYTE = 1 << 20;
  private static final Set<String> BINARY = Set.of("pdf", "docx", "docm");

  /** 64 MiB of text, 256 MiB of PDF or DOCX; archives of 512 MiB with 10,000 files and 4 GiB. */
  public static final IntakeLimits DEFAULT = ofMebibytes(64, 256);

  /** The usual limits, with these for a single document. */
  public static IntakeLimits ofMebibytes(int text, int binary) {
    return new IntakeLimits(
        text * MEBIBYTE, binary * MEBIBYTE, 512 * MEBIBYTE, 10_000, 4_096 * MEBIBYTE, 200);
  }

  /** The most bytes that a document of this name may have. */
  public long bytesFor(String name) {
    return BINARY.contains(extension(name)) ? binaryBytes : textBytes;
  }

  /** The most bytes that any document may have. */
  public long largest() {
    return Math.max(textBytes, binaryBytes);
  }

  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= name.lastIndexOf('/') ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
