package org.vademecum.client.update;

import java.util.Optional;
import org.vademecum.client.update.Fetcher.Answer;
import org.vademecum.client.update.Fetcher.Request;
import org.vademecum.core.document.Digest;

/** Fetches the small signed things. Each has a built-in bound, kept before anything is read. */
final class Metadata {
  private final Fetcher fetcher;
  private final Retry retry;
  private final Watch watch;

  Metadata(Fetcher fetcher, Retry retry, Watch watch) {
    this.fetcher = fetcher;
    this.retry = retry;
    this.watch = watch;
  }

  /** What there is to fetch, and the bytes it may have. */
  enum Kind {
    ROOT(64 << 10),
    CATALOGUE(1 << 20),
    RECORD(1 << 20),
    MANIFEST(1 << 18),
    PROVENANCE(32 << 20);

    private final long maxBytes;

    Kind(long maxBytes) {
      this.maxBytes = maxBytes;
    }
  }

  /** Something fetched. */
  static final class Fetched {
    private final byte[] bytes;

    private Fetched(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }

    /**
     * To ask later whether it is still the same: made of the bytes, as the server makes it. A tag
     * that a proxy put on older bytes would keep them here for ever.
     */
    String entityTag() {
      return '"' + Digest.of(bytes).hex() + '"';
    }
  }

  byte[] get(Kind kind, String path) {
    return getUnless(kind, path, Optional.empty())
        .orElseThrow(() -> new UnexpectedAnswerException(path, 304, "not asked for"))
        .bytes();
  }

  /** Fetches something; empty when it still has an entity tag. */
  Optional<Fetched> getUnless(Kind kind, String path, Optional<String> entityTag) {
    return retry.run(watch, () -> once(kind, Request.of(path).unless(entityTag)));
  }

  private Optional<Fetched> once(Kind kind, Request request) {
    try (Answer answer = fetcher.get(request)) {
      Answers.require(request.path(), answer);
      if (answer.status() == 304) {
        return Optional.empty();
      }
      return Optional.of(
          new Fetched(BoundedFetch.body(request.path(), answer, kind.maxBytes, watch)));
    }
  }
}
