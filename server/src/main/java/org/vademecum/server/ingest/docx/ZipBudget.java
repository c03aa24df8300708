package org.vademecum.server.ingest.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.vademecum.server.ingest.SourceFile;

/**
 * Unpacks an archive once into nothing, so that no bomb is ever held: counts its parts and what
 * really comes out of them, whatever the archive's directory says.
 */
final class ZipBudget {
  /** Most bytes that all parts together may have. */
  static final long MAX_BYTES = 512L << 20;

  static final int MAX_PARTS = 10_000;

  private ZipBudget() {}

  static void check(SourceFile file) {
    byte[] sink = new byte[1 << 16];
    long bytes = 0;
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++parts > MAX_PARTS) {
          throw WordFileException.tooManyParts(file.name(), MAX_PARTS);
        }
        for (int n = zip.read(sink); n >= 0; n = zip.read(sink)) {
          bytes += n;
          if (bytes > MAX_BYTES) {
            throw WordFileException.tooLarge(file.name(), MAX_BYTES);
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw WordFileException.notAPackage(file.name(), "its zip archive is damaged");
    }
    if (parts == 0) {
      throw WordFileException.notAPackage(file.name(), "it is no zip archive");
    }
  }
}
