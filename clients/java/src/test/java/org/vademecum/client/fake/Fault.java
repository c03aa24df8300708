package org.vademecum.client.fake;

import java.util.concurrent.atomic.AtomicInteger;

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

  /** A proxy that answers ranges with the whole file. */
  static Fault ignoreRange() {
    return (path, reply) -> reply.status() == 206 ? reply.asWhole() : reply;
  }
}
