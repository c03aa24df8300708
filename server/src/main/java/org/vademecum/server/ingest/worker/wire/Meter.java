package org.vademecum.server.ingest.worker.wire;

/**
 * Counts what a message holds against what it may hold. Writer and reader count alike, so what may
 * be written can be read. The caps bound the memory that a message can cost its reader.
 */
final class Meter {
  /** Bytes of one answer. */
  static final long MAX_BYTES = 256L << 20;

  static final int MAX_LINES = 1_000_000;
  static final int MAX_SPANS = 2_000_000;
  static final int MAX_NOTICES = 100_000;
  static final int MAX_ATTACHMENTS = 10_000;

  private long bytes;
  private int lines;
  private int spans;

  void bytes(long more) throws WireException {
    bytes += more;
    if (more < 0 || bytes > MAX_BYTES) {
      throw new WireException("more than " + (MAX_BYTES >> 20) + " MiB of text and pictures");
    }
  }

  void lines(int more) throws WireException {
    lines = sum(lines, more, MAX_LINES, "lines");
  }

  void spans(int more) throws WireException {
    spans = sum(spans, more, MAX_SPANS, "pieces of marked text");
  }

  void notices(int count) throws WireException {
    sum(0, count, MAX_NOTICES, "notices");
  }

  void attachments(int count) throws WireException {
    sum(0, count, MAX_ATTACHMENTS, "pictures");
  }

  private static int sum(int before, int more, int most, String what) throws WireException {
    if (more < 0 || more > most - before) {
      throw new WireException("more than " + most + " " + what);
    }
    return before + more;
  }
}
