package org.vademecum.core.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Utf8;

/**
 * Writes the canonical encoding (docs/format.md): fields in fixed order, unsigned varints in their
 * shortest form, strings as length and UTF-8, digests as 32 bytes.
 */
final class CanonicalWriter {
  private byte[] bytes = new byte[256];
  private int length;

  CanonicalWriter tag(int tag) {
    append(tag);
    return this;
  }

  CanonicalWriter varint(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("a canonical number is not negative: " + value);
    }
    long rest = value;
    while (rest >= 0x80) {
      append((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    append((int) rest);
    return this;
  }

  CanonicalWriter string(String value) {
    byte[] encoded = utf8(value);
    varint(encoded.length);
    append(encoded);
    return this;
  }

  CanonicalWriter digest(Digest digest) {
    append(digest.toBytes());
    return this;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  static int varintSize(long value) {
    int size = 1;
    for (long rest = value >>> 7; rest != 0; rest >>>= 7) {
      size++;
    }
    return size;
  }

  static int stringSize(String value) {
    int size = (int) Utf8.length(value);
    return varintSize(size) + size;
  }

  private static byte[] utf8(String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    if (encoded.length != value.length()) {
      requireWholePairs(value);
    }
    return encoded;
  }

  private static void requireWholePairs(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        boolean whole =
            i + 1 < value.length()
                && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
        if (!whole) {
          throw new IllegalArgumentException("the text has half of a surrogate pair at " + i);
        }
        i++;
      }
    }
  }

  private void append(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  private void append(int more) {
    reserve(1);
    bytes[length++] = (byte) more;
  }

  private void reserve(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
