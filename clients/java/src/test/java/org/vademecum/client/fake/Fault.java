package org.vademecum.client.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** Something between the library and the device that changes answers. */
@FunctionalInterface
public interface Fault {

  /** The answer that arrives in place of the true one. */
  Reply change(String path, Reply reply);

  /** A fault that touches only paths with some part. */
  static Fault on(String part, Fault fault) {
    return (path, reply) -> path.contains(part) ? fault.change(path, reply) : reply;
  }

  /** A fault of the first answers that it sees. */
  static Fault times(int count, Fault fault) {
    AtomicInteger left = new AtomicInteger(count);
    return (path, reply) -> left.getAndDecrement() > 0 ? fault.change(path, reply) : reply;
  }

  static Fault status(int status) {
    return (path, reply) -> Reply.error(status);
  }

  /** The connection breaks after so many bytes of a body. */
  static Fault cutAt(int bytes) {
    return (path, reply) -> reply.body().length > bytes ? reply.cutAt(bytes) : reply;
  }

  /** One bit of a byte of the body flips. */
  static Fault flip(int position) {
    return (path, reply) -> {
      if (position >= reply.body().length) {
        return reply;
      }
      byte[] body = reply.body().clone();
      body[position] ^= 1;
      return reply.withBody(body);
    };
  }

  /** A network's own page in place of everything. */
  static Fault captivePortal() {
    return (path, reply) -> Reply.page("<html><body>Please sign in</body></html>");
  }

  /** A network that sends everybody to the page where one signs in. */
  static Fault redirect(String page) {
    return (path, reply) -> Reply.error(302).withHeader("Location", page);
  }

  /** A proxy that compresses what it passes on, asked for or not, and says so. */
  static Fault gzip() {
    return (path, reply) ->
        reply.status() >= 400
            ? reply
            : reply.withBody(gzip(reply.body())).withHeader("Content-Encoding", "gzip");
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The stored file itself ends early, so that no length in the transfer gives it away. */
  static Fault shortened(int length) {
    return (path, reply) ->
        reply.body().length > length ? reply.withBody(Arrays.copyOf(reply.body(), length)) : reply;
  }

  /** Other bytes of the same length. */
  static Fault scrambled(long seed) {
    return (path, reply) -> {
      byte[] body = new byte[reply.body().length];
      new Random(seed).nextBytes(body);
      return reply.withBody(body);
    };
  }

  /** A proxy that answers ranges with the whole file. */
  static Fault ignoreRange() {
    return (path, reply) -> reply.status() == 206 ? reply.asWhole() : reply;
  }
}
