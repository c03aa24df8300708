package org.vademecum.server.ingest.pdf;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the compressed streams of a file into nothing, before anybody unpacks them into memory,
 * to learn whether one is larger than it may be.
 */
final class StreamGuard {
  private static final byte[] KEYWORD = {'s', 't', 'r', 'e', 'a', 'm'};

  /** All streams together may unpack to this many times the largest allowed. */
  private static final int ALL = 8;

  private final byte[] file;
  private final long cap;
  private final byte[] sink = new byte[1 << 16];

  StreamGuard(byte[] file, long cap) {
    this.file = file;
    this.cap = cap;
  }

  /** Does a stream, or do all together, unpack to too much? */
  boolean findsBomb() {
    long all = 0;
    for (int i = 0; i + KEYWORD.length + 3 < file.length; i++) {
      if (file[i] == 's' && isKeyword(i)) {
        long size = unpackedSize(skipLineEnd(i + KEYWORD.length));
        all += size;
        if (size > cap || all > ALL * cap) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isKeyword(int at) {
    for (int k = 0; k < KEYWORD.length; k++) {
      if (file[at + k] != KEYWORD[k]) {
        return false;
      }
    }
    return at == 0 || file[at - 1] != 'd';
  }

  private int skipLineEnd(int at) {
    int next = at;
    while (next < file.length && (file[next] == '\r' || file[next] == '\n' || file[next] == ' ')) {
      next++;
    }
    return next;
  }

  private long unpackedSize(int at) {
    boolean zlib = at + 2 < file.length && (file[at] & 0x0f) == 8;
    boolean header = zlib && (((file[at] & 0xff) << 8) | (file[at + 1] & 0xff)) % 31 == 0;
    if (!header) {
      return 0;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, at, file.length - at);
      long size = 0;
      while (size <= cap) {
        int count = inflater.inflate(sink);
        if (count == 0) {
          return size;
        }
        size += count;
      }
      return size;
    } catch (DataFormatException e) {
      return 0;
    } finally {
      inflater.end();
    }
  }
}
