package org.vademecum.client.update;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Tells how many bytes were read, each time some were. */
final class WatchedStream extends FilterInputStream {
  private final IntConsumer told;

  WatchedStream(InputStream in, IntConsumer told) {
    super(in);
    this.told = told;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    told(value >= 0 ? 1 : 0);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int bytes = in.read(buffer, offset, length);
    told(bytes);
    return bytes;
  }

  private void told(int bytes) {
    if (bytes > 0) {
      told.accept(bytes);
    }
  }
}
