package org.vademecum.server.publish.delivery;

import com.google.protobuf.MessageLite;
import io.vertx.core.buffer.Buffer;
import org.vademecum.core.document.Digest;

/**
 * A small message as readers get it.
 *
 * @param body its bytes
 * @param digest of the bytes
 */
public record Representation(Buffer body, Digest digest) {
  static Representation of(MessageLite message) {
    byte[] bytes = message.toByteArray();
    return new Representation(Buffer.buffer(bytes), Digest.of(bytes));
  }
}
