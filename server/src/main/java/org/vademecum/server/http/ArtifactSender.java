package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.ArtifactStore.Artifact;

/**
 * Sends artifacts piece by piece: two pieces of a download are in memory at most, however slow its
 * reader is. Honours single ranges.
 */
final class ArtifactSender {
  private static final Logger LOG = LoggerFactory.getLogger(ArtifactSender.class);
  static final String IMMUTABLE = "public, max-age=31536000, immutable";

  private final Function<Digest, Future<byte[]>> pieces;

  /**
   * @param pieces reads a piece by its digest
   */
  ArtifactSender(Function<Digest, Future<byte[]>> pieces) {
    this.pieces = pieces;
  }

  /** Sends an artifact, a range of it, or 304 when the client has it. */
  void send(RoutingContext context, Artifact artifact) {
    String tag = EntityTags.of(artifact.digest());
    HttpServerResponse response =
        context
            .response()
            .putHeader(HttpHeaders.ETAG, tag)
            .putHeader(HttpHeaders.CACHE_CONTROL, IMMUTABLE)
            .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    if (EntityTags.isKnown(context.request(), tag)) {
      response.setStatusCode(304).end();
      return;
    }
    send(context, artifact, range(context.request(), artifact, tag));
  }

  private static ByteRange range(HttpServerRequest request, Artifact artifact, String tag) {
    String header = request.getHeader("Range");
    boolean asked =
        header != null
            && request.method().equals(HttpMethod.GET)
            && EntityTags.allowRange(request, tag);
    ByteRange whole = ByteRange.whole(artifact.size());
    return asked ? ByteRange.parse(header, artifact.size()).orElse(whole) : whole;
  }

  private void send(RoutingContext context, Artifact artifact, ByteRange range) {
    HttpServerResponse response = context.response();
    if (!range.isSatisfiable()) {
      response
          .putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + artifact.size())
          .setStatusCode(416)
          .end();
      return;
    }
    if (range.length() < artifact.size()) {
      response
          .setStatusCode(206)
          .putHeader(HttpHeaders.CONTENT_RANGE, range.contentRange(artifact.size()));
    }
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(range.length()));
    if (context.request().method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      new Download(artifact, range, response).start(context);
    }
  }

  /** One download under way. */
  private final class Download {
    private final Artifact artifact;
    private final ByteRange range;
    private final HttpServerResponse response;
    private final int lastPiece;

    Download(Artifact artifact, ByteRange range, HttpServerResponse response) {
      this.artifact = artifact;
      this.range = range;
      this.response = response;
      this.lastPiece = Math.toIntExact(range.last() / artifact.pieceSize());
    }

    void start(RoutingContext context) {
      int first = Math.toIntExact(range.first() / artifact.pieceSize());
      fetch(first)
          .onFailure(context::fail)
          .onSuccess(piece -> write(first, piece).onFailure(this::breakOff));
    }

    /** Writes a piece while the next one is fetched; goes on when both are done. */
    private Future<Void> write(int number, Buffer piece) {
      if (number == lastPiece) {
        return response.end(piece);
      }
      Future<Buffer> next = fetch(number + 1);
      return response
          .write(piece)
          .compose(ignored -> next)
          .compose(following -> write(number + 1, following));
    }

    private Future<Buffer> fetch(int number) {
      return pieces.apply(artifact.pieces().get(number)).map(bytes -> slice(number, bytes));
    }

    private Buffer slice(int number, byte[] bytes) {
      long start = (long) number * artifact.pieceSize();
      long from = Math.max(0, range.first() - start);
      long to = Math.min(bytes.length, range.last() + 1 - start);
      return Buffer.buffer(bytes).slice(Math.toIntExact(from), Math.toIntExact(to));
    }

    /** The head is sent already: a cut connection tells the reader that something is missing. */
    private void breakOff(Throwable fault) {
      if (!response.closed()) {
        LOG.warn("a download of {} broke off: {}", artifact.key(), fault.toString());
        response.reset();
      }
    }
  }
}
