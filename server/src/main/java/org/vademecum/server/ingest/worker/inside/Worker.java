package org.vademecum.server.ingest.worker.inside;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Future;
import org.vademecum.server.ingest.Extractors;
import org.vademecum.server.ingest.IngestException;
import org.vademecum.server.ingest.worker.wire.Answer;
import org.vademecum.server.ingest.worker.wire.AnswerWriter;
import org.vademecum.server.ingest.worker.wire.Request;
import org.vademecum.server.ingest.worker.wire.WireException;

/** Reads one file after another as it is asked to. */
final class Worker {
  private final Extractors extractors;
  private final Watchdog watchdog;
  private final AnswerWriter answers;

  Worker(Extractors extractors, Watchdog watchdog, AnswerWriter answers) {
    this.extractors = extractors;
    this.watchdog = watchdog;
    this.answers = answers;
  }

  /** Serves until there are no more requests, or an extractor failed and may have left a mess. */
  void serve(InputStream in) throws IOException {
    InputStream requests = new BufferedInputStream(in);
    answers.greet();
    Optional<Request> next = Request.read(requests);
    while (next.isPresent() && serve(next.get())) {
      next = Request.read(requests);
    }
  }

  private boolean serve(Request request) throws IOException {
    Answer answer = watched(request);
    try {
      answers.answer(request.number(), answer);
    } catch (WireException tooMuch) {
      answers.answer(request.number(), tooMuch(tooMuch));
    }
    return !(answer instanceof Answer.Failed);
  }

  private Answer watched(Request request) {
    Future<?> watch = watchdog.watch();
    try {
      return read(request);
    } finally {
      watch.cancel(false);
    }
  }

  private Answer read(Request request) {
    try {
      return new Answer.Done(extractors.extract(request.file(), request.charset(), this::announce));
    } catch (IngestException fault) {
      return new Answer.Refused(
          fault.kind(), fault.page(), fault.line(), fault.fault(), fault.remedy());
    } catch (StackOverflowError tooDeep) {
      return new Answer.Failed("its parts are nested too deep");
    } catch (RuntimeException | LinkageError | AssertionError unforeseen) {
      return new Answer.Failed(reason(unforeseen));
    }
  }

  private void announce(int page) {
    try {
      answers.page(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(Throwable unforeseen) {
    String name = unforeseen.getClass().getSimpleName();
    String message = unforeseen.getMessage();
    return message == null ? name : name + ": " + message;
  }

  private static Answer tooMuch(WireException tooMuch) {
    return new Answer.Refused(
        "DocumentTooLargeException", 0, 0, "it holds " + tooMuch.reason(), "split the file");
  }
}
