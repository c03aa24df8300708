package org.vademecum.client.update;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how far a file was read, and stops when the sync is cancelled. */
final class WatchedStream extends FilterInputStream {
  private final Watch watch;

  WatchedStream(InputStream in, Watch watch) {
    super(in);
    this.watch = watch;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      told(1);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return told(in.read(buffer, offset, length));
  }

  private int told(int bytes) {
    watch.requireGoingOn();
    if (bytes > 0) {
      watch.advance(bytes);
    }
    return bytes;
  }
}
