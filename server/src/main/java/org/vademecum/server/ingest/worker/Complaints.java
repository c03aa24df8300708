package org.vademecum.server.ingest.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a process prints to standard error: read to its end so that it never waits, mostly
 * forgotten.
 */
final class Complaints implements Runnable {
  private static final int KEPT_BYTES = 16 << 10;
  private static final int REASON_LENGTH = 200;

  private final InputStream in;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  Complaints(InputStream in) {
    this.in = in;
  }

  @Override
  public void run() {
    byte[] buffer = new byte[4_096];
    try (in) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        keep(buffer, read);
      }
    } catch (IOException closed) {
      keep(buffer, 0);
    }
  }

  private synchronized void keep(byte[] buffer, int length) {
    kept.write(buffer, 0, Math.min(length, KEPT_BYTES - kept.size()));
  }

  /** The first line that gives a reason, short; or empty. Frames of a stack are no reasons. */
  synchronized String reason() {
    return kept.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceAll("\\p{Cntrl}+", " ").strip())
        .filter(line -> !line.isEmpty() && !line.startsWith("at ") && !line.startsWith("#"))
        .map(line -> line.length() <= REASON_LENGTH ? line : line.substring(0, REASON_LENGTH) + "…")
        .findFirst()
        .orElse("");
  }
}
