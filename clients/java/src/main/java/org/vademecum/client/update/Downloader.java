package org.vademecum.client.update;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;

/** Fetches files into a staging directory, resuming what was begun. */
final class Downloader {
  private static final int BUFFER = 1 << 16;

  private final Mirrors mirrors;
  private final Retry retry;
  private final Space space;

  Downloader(Fetcher fetcher, Retry retry, Space space) {
    this.mirrors = Mirrors.of(fetcher);
    this.retry = retry;
    this.space = space;
  }

  /**
   * Fetches a file; every byte of a listed one is verified.
   *
   * @param directory that keeps what was begun until the next time
   * @return the complete file in that directory
   */
  File fetch(File directory, Wanted wanted, Watch watch) {
    try (StagedFile staged = new StagedFile(directory, wanted.name())) {
      space.require(directory, wanted.expectedBytes() - staged.length());
      if (wanted.pieces().isPresent()) {
        Pieces pieces = wanted.pieces().get();
        new PieceDownload(this, wanted.path(), pieces, staged, watch).run();
      } else {
        new WholeDownload(this, directory, wanted, staged, watch).run();
      }
      return staged.finish();
    }
  }

  Mirrors mirrors() {
    return mirrors;
  }

  Retry retry() {
    return retry;
  }

  Space space() {
    return space;
  }

  /** Takes some bytes that came. */
  interface Taker {
    void take(byte[] buffer, int length);
  }

  /**
   * Hands at most so many bytes of a body on; returns how many came before its end.
   *
   * @throws OfflineException when the connection breaks
   */
  static long pump(String path, InputStream body, long most, Watch watch, Taker taker) {
    byte[] buffer = new byte[BUFFER];
    long left = most;
    while (left > 0) {
      watch.requireGoingOn();
      int got = read(path, body, buffer, (int) Math.min(left, buffer.length));
      if (got < 0) {
        break;
      }
      watch.received(got);
      left -= got;
      taker.take(buffer, got);
    }
    return most - left;
  }

  private static int read(String path, InputStream body, byte[] buffer, int most) {
    try {
      return body.read(buffer, 0, most);
    } catch (IOException e) {
      throw new OfflineException(path, e);
    }
  }
}
