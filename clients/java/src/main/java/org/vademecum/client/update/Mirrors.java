package org.vademecum.client.update;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vademecum.client.trust.ContentException;

/**
 * The servers of one library, asked in turn: the first one in their order that does well. One that
 * does not answer, refuses, breaks off, gives a web page or what is not to be trusted comes after
 * the others for a while. What was begun at one goes on at the next. For one thread.
 */
public final class Mirrors implements Fetcher {
  private final List<Mirror> mirrors;
  private final Clock clock;
  private Optional<Mirror> last = Optional.empty();

  /**
   * @param mirrors in the order in which they are to be asked; one at least
   */
  public Mirrors(List<Mirror> mirrors, Clock clock) {
    if (mirrors.isEmpty()) {
      throw new IllegalArgumentException("a library has one server at least");
    }
    this.mirrors = List.copyOf(mirrors);
    this.clock = clock;
  }

  /** One server. */
  static Mirrors of(Fetcher only) {
    return only instanceof Mirrors mirrors
        ? mirrors
        : new Mirrors(List.of(new Mirror(only)), Clock.systemUTC());
  }

  int count() {
    return mirrors.size();
  }

  /** The first useful answer; without one, what says most about why there is none. */
  @Override
  public Answer get(Request request) {
    List<Answer> refusals = new ArrayList<>();
    Optional<OfflineException> silence = Optional.empty();
    for (Mirror mirror : inTurn()) {
      try {
        Answer answer = ask(mirror, request);
        if (isUseful(answer)) {
          refusals.forEach(Answer::close);
          return answer;
        }
        refusals.add(answer);
      } catch (OfflineException e) {
        mirror.failed(clock.instant());
        silence = silence.isPresent() ? silence : Optional.of(e);
      }
    }
    return refusals.isEmpty() ? thrown(silence) : best(refusals);
  }

  /**
   * Whoever answered last gave what is of no use: others come first for a while.
   *
   * @return whether there are others
   */
  boolean passOver() {
    last.ifPresent(mirror -> mirror.failed(clock.instant()));
    return mirrors.size() > 1;
  }

  /** Takes content from one server after another until it may be trusted. */
  <T> T trusted(Supplier<T> attempt) {
    for (int left = mirrors.size() - 1; ; left--) {
      try {
        return attempt.get();
      } catch (ContentException e) {
        if (left == 0 || !passOver()) {
          throw e;
        }
      }
    }
  }

  private List<Mirror> inTurn() {
    Instant now = clock.instant();
    List<Mirror> order = new ArrayList<>();
    mirrors.stream().filter(mirror -> !mirror.isAvoided(now)).forEach(order::add);
    mirrors.stream().filter(mirror -> !order.contains(mirror)).forEach(order::add);
    return order;
  }

  private Answer ask(Mirror mirror, Request request) {
    Answer answer = mirror.fetcher().get(request);
    last = Optional.of(mirror);
    if (!isUseful(answer) && !Answers.isAbsence(answer)) {
      mirror.failed(clock.instant());
    }
    return new WatchedAnswer(answer, () -> mirror.failed(clock.instant()));
  }

  private static boolean isUseful(Answer answer) {
    return Answers.isSuccess(answer) && !Answers.isPage(answer);
  }

  /** That something is nowhere says more than that somebody could not say. */
  private static Answer best(List<Answer> refusals) {
    Answer best =
        refusals.stream().filter(Answers::isAbsence).findFirst().orElseGet(() -> refusals.get(0));
    refusals.stream().filter(answer -> answer != best).forEach(Answer::close);
    return best;
  }

  private static Answer thrown(Optional<OfflineException> silence) {
    throw silence.orElseThrow(IllegalStateException::new);
  }

  /** An answer that tells when its body breaks off. */
  private record WatchedAnswer(Answer answer, Runnable broken) implements Answer {
    @Override
    public int status() {
      return answer.status();
    }

    @Override
    public Optional<String> header(String name) {
      return answer.header(name);
    }

    @Override
    public InputStream body() {
      return new FilterInputStream(answer.body()) {
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          try {
            return super.read(buffer, offset, length);
          } catch (IOException e) {
            broken.run();
            throw e;
          }
        }
      };
    }

    @Override
    public void close() {
      answer.close();
    }
  }
}
