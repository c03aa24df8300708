package org.vademecum.server.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Damaged PDF: read or refused with a message, never more. A short run of {@link PdfFuzzer}. */
class PdfFuzzTest {
  @Test
  void mutatedDocumentsAreReadOrRefused() {
    byte[] report = PdfReports.small().bytes();
    Random random = new Random(20361124);
    int read = 0;
    for (int round = 0; round < 600; round++) {
      byte[] bytes = mutate(report, random);
      read +=
          Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PdfFuzzer.read(bytes))
              ? 1
              : 0;
    }
    assertTrue(read > 30, read + " of 600");
  }

  static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int times = 1 + random.nextInt(6); times > 0; times--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) ('0' + random.nextInt(10));
        case 2 -> bytes = Arrays.copyOf(bytes, Math.max(64, at));
        case 3 -> {
          int length = Math.min(20, bytes.length - at);
          System.arraycopy(bytes, random.nextInt(bytes.length - length), bytes, at, length);
        }
        default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return bytes;
  }
}
