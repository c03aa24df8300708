package org.vademecum.client.update;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.vademecum.client.update.Fetcher.Answer;
import org.vademecum.client.update.Fetcher.Request;

/** Fetches small files whole, each below a bound that holds before anything is read. */
final class BoundedFetch {
  private final Fetcher fetcher;
  private final boolean pages;

  private BoundedFetch(Fetcher fetcher, boolean pages) {
    this.fetcher = fetcher;
    this.pages = pages;
  }

  /** Fetches any files. */
  static BoundedFetch ofFiles(Fetcher fetcher) {
    return new BoundedFetch(fetcher, true);
  }

  /** Fetches data: a web page is by something between the device and the repository. */
  static BoundedFetch ofData(Fetcher fetcher) {
    return new BoundedFetch(fetcher, false);
  }

  /**
   * Fetches a file.
   *
   * @throws OversizedException when it has more bytes than it may
   */
  byte[] get(String path, long maxBytes) {
    try (Answer answer = fetcher.get(Request.of(path))) {
      if (!pages) {
        Answers.requireNoPage(path, answer);
      }
      Answers.requireFile(path, answer);
      return body(path, answer, maxBytes, new Watch(SyncListener.NONE));
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
  static byte[] body(String path, Answer answer, long maxBytes, Watch watch) {
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
