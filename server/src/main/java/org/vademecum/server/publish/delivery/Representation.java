package org.vademecum.server.publish.delivery;

import com.google.protobuf.MessageLite;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.vademecum.core.document.Digest;

/**
 * A small message as readers get it.
 *
 * @param body its bytes
 * @param digest of the bytes
 * @param gzip the bytes packed, where that was asked for and saves something
 */
public record Representation(Buffer body, Digest digest, Optional<Buffer> gzip) {
  static Representation of(MessageLite message) {
    return of(message.toByteArray());
  }

  static Representation of(byte[] bytes) {
    return new Representation(Buffer.buffer(bytes), Digest.of(bytes), Optional.empty());
  }

  /** The same, packed too. */
  static Representation packed(byte[] bytes) {
    byte[] packed = pack(bytes);
    return new Representation(
        Buffer.buffer(bytes),
        Digest.of(bytes),
        packed.length < bytes.length ? Optional.of(Buffer.buffer(packed)) : Optional.empty());
  }

  private static byte[] pack(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
