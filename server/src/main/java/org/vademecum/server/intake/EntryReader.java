package org.vademecum.server.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks entries of an archive, none further than the limits; what a header says is a hint. */
final class EntryReader {
  private static final int BUFFER = 1 << 16;
  private static final long RATIO_FROM = 1 << 20;

  private final ZipFile zip;
  private final IntakeLimits limits;
  private long total;

  EntryReader(ZipFile zip, IntakeLimits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  byte[] read(ZipArchiveEntry entry, String where, long limit) {
    if (entry.getSize() > limit) {
      throw new TooLargeException(where, entry.getSize(), limit);
    }
    if (!zip.canReadEntryData(entry)) {
      throw new BrokenFileException(
          where, "it is encrypted or packed in an unusual way", "pack it again as a plain zip");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return verified(entry, where, unpack(in, entry, where, limit));
    } catch (IOException e) {
      throw BrokenFileException.archive(where, e);
    }
  }

  private byte[] unpack(InputStream in, ZipArchiveEntry entry, String where, long limit)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      total += n;
      if (out.size() > limit) {
        throw new TooLargeException(where, out.size(), limit);
      }
      requireHonest(out.size(), Math.max(1, entry.getCompressedSize()), where);
    }
    return out.toByteArray();
  }

  private void requireHonest(long unpacked, long packed, String where) {
    if (unpacked > RATIO_FROM && unpacked / packed > limits.ratio()) {
      throw ArchiveBombException.ofRatio(where, packed, limits.ratio());
    }
    if (total > limits.totalBytes()) {
      throw ArchiveBombException.ofTotal(where, limits.totalBytes());
    }
  }

  private static byte[] verified(ZipArchiveEntry entry, String where, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
      throw new BrokenFileException(
          where, "it is damaged: its checksum does not fit", "pack or download the archive again");
    }
    return bytes;
  }
}
