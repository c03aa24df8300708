package org.vademecum.core.tree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.vademecum.core.document.Digest;

/**
 * Writes the canonical encoding (docs/format.md): fields in fixed order, unsigned varints in their
 * shortest form, strings as length and UTF-8, digests as 32 bytes.
 */
final class CanonicalWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  CanonicalWriter tag(int tag) {
    out.write(tag);
    return this;
  }

  CanonicalWriter varint(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("a canonical number is not negative: " + value);
    }
    long rest = value;
    while (rest >= 0x80) {
      out.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  CanonicalWriter string(String value) {
    byte[] bytes = utf8(value);
    varint(bytes.length);
    out.write(bytes, 0, bytes.length);
    return this;
  }

  CanonicalWriter digest(Digest digest) {
    out.write(digest.toBytes(), 0, Digest.BYTES);
    return this;
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  static int varintSize(long value) {
    int size = 1;
    for (long rest = value >>> 7; rest != 0; rest >>>= 7) {
      size++;
    }
    return size;
  }

  static int stringSize(String value) {
    int size = utf8(value).length;
    return varintSize(size) + size;
  }

  private static byte[] utf8(String value) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the text has half of a surrogate pair", e);
    }
  }
}
