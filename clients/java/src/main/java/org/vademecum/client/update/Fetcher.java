package org.vademecum.client.update;

import java.io.Closeable;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** How bytes come from a library or mirror: one GET at a time, whatever carries it. */
public interface Fetcher {

  /**
   * Sends a request and waits for the head of the answer.
   *
   * @throws OfflineException when no answer comes
   */
  Answer get(Request request);

  /**
   * A GET.
   *
   * @param path below the library's address, without a leading slash
   * @param ifNoneMatch entity tag of the copy at hand
   * @param range bytes wanted
   */
  record Request(String path, Optional<String> ifNoneMatch, Optional<Range> range) {

    /** A whole thing. */
    public static Request of(String path) {
      return new Request(path, Optional.empty(), Optional.empty());
    }

    /** A whole thing, when it is no longer the one with this entity tag. */
    public Request unless(Optional<String> entityTag) {
      return new Request(path, entityTag, range);
    }

    /** Some bytes of it. */
    public Request bytes(Range wanted) {
      return new Request(path, ifNoneMatch, Optional.of(wanted));
    }
  }

  /**
   * Bytes of a file (RFC 9110, section 14).
   *
   * @param from first byte, from 0
   * @param to the byte after the last one; empty for the file's end
   * @param entityTag strong entity tag (RFC 9110, section 8.8.3) of the file begun, for {@code
   *     If-Range}
   */
  record Range(long from, OptionalLong to, Optional<String> entityTag) {}

  /** An answer whose body is still to be read. Close it. */
  interface Answer extends Closeable {
    int status();

    /** A header by name, in any case. */
    Optional<String> header(String name);

    /**
     * The body, as it came for a request with a range, decoded otherwise. Reading throws {@link
     * java.io.IOException} when the connection breaks.
     */
    InputStream body();

    @Override
    void close();
  }
}
