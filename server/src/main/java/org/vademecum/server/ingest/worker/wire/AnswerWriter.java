package org.vademecum.server.ingest.worker.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.vademecum.server.ingest.source.Extracted;

/** The worker's voice: a greeting, then for each request its pages and one answer. */
public final class AnswerWriter {
  static final int MAGIC = 0x5644_4d57;

  /** Raised with every change of what is said. */
  static final int VERSION = 2;

  static final int PAGE = 1;
  static final int DONE = 2;
  static final int REFUSED = 3;
  static final int FAILED = 4;

  private static final int MAX_WORDS = 2_000;

  private final OutputStream out;

  public AnswerWriter(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /** Says that the worker is ready, and which protocol it speaks. */
  public synchronized void greet() throws IOException {
    WireOutput wire = wire(out);
    wire.number(MAGIC);
    wire.number(VERSION);
    out.flush();
  }

  /** A page is begun. */
  public synchronized void page(int page) throws IOException {
    WireOutput wire = wire(out);
    wire.tag(PAGE);
    wire.number(page);
    out.flush();
  }

  /**
   * Answers a request. What is more than may be said is found before anything is written.
   *
   * @throws WireException when the answer is too much; then another one can be given
   */
  public synchronized void answer(int number, Answer answer) throws IOException {
    write(wire(OutputStream.nullOutputStream()), number, answer);
    write(wire(out), number, answer);
    out.flush();
  }

  private static void write(WireOutput wire, int number, Answer answer) throws IOException {
    if (answer instanceof Answer.Done done) {
      done(wire, number, done.extracted());
    } else if (answer instanceof Answer.Refused refused) {
      refused(wire, number, refused);
    } else if (answer instanceof Answer.Failed failed) {
      wire.tag(FAILED);
      wire.number(number);
      wire.text(cut(failed.reason()));
    }
  }

  private static void done(WireOutput wire, int number, Extracted extracted) throws IOException {
    wire.tag(DONE);
    wire.number(number);
    ExtractedCodec.write(wire, extracted);
  }

  private static void refused(WireOutput wire, int number, Answer.Refused refused)
      throws IOException {
    wire.tag(REFUSED);
    wire.number(number);
    wire.text(refused.kind());
    wire.number(refused.page());
    wire.number(refused.line());
    wire.text(cut(refused.fault()));
    wire.text(cut(refused.remedy()));
  }

  private static WireOutput wire(OutputStream out) {
    return new WireOutput(out, new Meter());
  }

  private static String cut(String words) {
    return words.length() <= MAX_WORDS ? words : words.substring(0, MAX_WORDS - 1) + "…";
  }
}
