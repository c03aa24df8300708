package org.vademecum.server.ingest.worker.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.source.Progress;

/**
 * Hears a worker. Nothing it says is believed: a {@link WireException} tells that it is no answer,
 * any other {@link IOException} that it broke off.
 */
public final class AnswerReader {
  private static final int MAX_WORDS = 2_000;
  private static final Pattern KIND = Pattern.compile("[A-Za-z]{1,80}");

  private final InputStream in;

  public AnswerReader(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** Waits until the worker is ready. */
  public void greeting() throws IOException {
    WireInput wire = wire();
    int magic = wire.number(Integer.MIN_VALUE, Integer.MAX_VALUE, "greeting");
    int version = wire.number(Integer.MIN_VALUE, Integer.MAX_VALUE, "version");
    if (magic != AnswerWriter.MAGIC || version != AnswerWriter.VERSION) {
      throw new WireException("no greeting of version " + AnswerWriter.VERSION);
    }
  }

  /** Does the worker wait to be asked, as it should between two requests? */
  public boolean isSilent() throws IOException {
    return in.available() == 0;
  }

  /** The answer to a request; each page that is begun before it is passed on. */
  public Answer answer(int number, Progress progress) throws IOException {
    while (true) {
      WireInput wire = wire();
      int tag = wire.tag();
      if (tag != AnswerWriter.PAGE) {
        return answer(wire, tag, number);
      }
      progress.page(wire.number(1, Integer.MAX_VALUE, "page"));
    }
  }

  private static Answer answer(WireInput wire, int tag, int number) throws IOException {
    if (tag < AnswerWriter.DONE || tag > AnswerWriter.FAILED) {
      throw new WireException("no answer begins with the byte " + tag);
    }
    wire.number(number, number, "number of the answer");
    return switch (tag) {
      case AnswerWriter.DONE -> new Answer.Done(ExtractedCodec.read(wire));
      case AnswerWriter.REFUSED -> refused(wire);
      default -> new Answer.Failed(words(wire));
    };
  }

  private static Answer refused(WireInput wire) throws IOException {
    String kind = wire.text(MAX_WORDS, "kind of a fault");
    if (!KIND.matcher(kind).matches()) {
      throw new WireException("the kind of a fault is none");
    }
    return new Answer.Refused(
        kind,
        wire.number(0, Integer.MAX_VALUE, "page"),
        wire.number(0, Integer.MAX_VALUE, "line"),
        words(wire),
        words(wire));
  }

  private static String words(WireInput wire) throws IOException {
    return wire.text(MAX_WORDS, "fault").replaceAll("\\p{Cntrl}+", " ");
  }

  private WireInput wire() {
    return new WireInput(in, new Meter());
  }
}
