package org.vademecum.client.update;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.vademecum.client.update.Fetcher.Answer;
import org.vademecum.client.update.Fetcher.Request;

/** Fetches small files whole, each below a bound that holds before anything is read. */
final class BoundedFetch {
  private final Fetcher fetcher;
  private final String base;
  private final boolean pages;
  private final Attempts attempts;
  private final Watch watch;

  /** How often something is tried. */
  private interface Attempts {
    Optional<byte[]> run(Supplier<Optional<byte[]>> attempt);
  }

  private BoundedFetch(
      Fetcher fetcher, String base, boolean pages, Attempts attempts, Watch watch) {
    this.fetcher = fetcher;
    this.base = base;
    this.pages = pages;
    this.attempts = attempts;
    this.watch = watch;
  }

  /** Fetches any files. */
  static BoundedFetch ofFiles(Fetcher fetcher) {
    return new BoundedFetch(fetcher, "", true, Supplier::get, new Watch(SyncListener.NONE));
  }

  /** Fetches data: a web page is by something between the device and the repository. */
  static BoundedFetch ofData(Fetcher fetcher) {
    return new BoundedFetch(fetcher, "", false, Supplier::get, new Watch(SyncListener.NONE));
  }

  /** Fetches data, again when that may help. */
  static BoundedFetch ofData(Fetcher fetcher, Retry retry, Watch watch) {
    return new BoundedFetch(fetcher, "", false, attempt -> retry.run(watch, attempt), watch);
  }

  /** The same for paths that begin at one of these. */
  BoundedFetch below(String path) {
    return new BoundedFetch(fetcher, base + path, pages, attempts, watch);
  }

  /**
   * Fetches a file.
   *
   * @throws OversizedException when it has more bytes than it may
   */
  byte[] get(String path, long maxBytes) {
    return getUnless(path, maxBytes, Optional.empty())
        .orElseThrow(() -> new UnexpectedAnswerException(path, 304, "not asked for"));
  }

  /** Fetches a file; empty when it still has an entity tag. */
  Optional<byte[]> getUnless(String path, long maxBytes, Optional<String> entityTag) {
    Request request = Request.of(base + path).unless(entityTag);
    return attempts.run(() -> once(request, maxBytes));
  }

  private Optional<byte[]> once(Request request, long maxBytes) {
    String path = request.path();
    try (Answer answer = fetcher.get(request)) {
      if (answer.status() == 304 && request.ifNoneMatch().isPresent()) {
        return Optional.empty();
      }
      if (!pages) {
        Answers.requireNoPage(path, answer);
      }
      Answers.requireFile(path, answer);
      return Optional.of(body(path, answer, maxBytes, watch));
    }
  }

  /** Fetches a file that may not be there: storage services answer 403 for such, too. */
  Optional<byte[]> find(String path, long maxBytes) {
    try {
      return Optional.of(get(path, maxBytes));
    } catch (NotFoundException e) {
      return Optional.empty();
    } catch (UnexpectedAnswerException e) {
      if (e.status() == 403) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Reads a body, and no more than it may have. */
  private static byte[] body(String path, Answer answer, long maxBytes, Watch watch) {
    requireUnderCap(path, Answers.size(answer).orElse(0L), maxBytes);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Downloader.pump(
        path,
        answer.body(),
        maxBytes + 1,
        watch,
        (buffer, length) -> bytes.write(buffer, 0, length));
    requireUnderCap(path, bytes.size(), maxBytes);
    return bytes.toByteArray();
  }

  private static void requireUnderCap(String path, long size, long maxBytes) {
    if (size > maxBytes) {
      throw new OversizedException(path, maxBytes, size);
    }
  }
}
