package org.vademecum.core.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A SHA-256 digest (FIPS 180-4): the name of everything published. Printed as {@code sha256:<64 hex
 * digits>}.
 */
public final class Digest implements Comparable<Digest> {
  /** Length of a digest, in bytes. */
  public static final int BYTES = 32;

  private static final String PREFIX = "sha256:";
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  /** To ask for a new one takes longer than to digest a section. */
  private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Digest::sha256);

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The digest of some bytes. */
  public static Digest of(byte[] content) {
    return new Digest(SHA_256.get().digest(content));
  }

  /** A digest whose 32 bytes are at hand; they are copied. */
  public static Digest fromBytes(byte[] digest) {
    if (digest.length != BYTES) {
      throw new IllegalArgumentException("a digest has 32 bytes, not " + digest.length);
    }
    return new Digest(digest.clone());
  }

  /** Reads {@code sha256:<hex>} or the bare 64 hex digits. */
  public static Digest parse(String text) {
    String hex = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    if (hex.length() != 2 * BYTES) {
      throw new IllegalArgumentException(
          "not a digest: '" + text + "' (expected sha256: and 64 hexadecimal digits)");
    }
    byte[] out = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      int high = Character.digit(hex.charAt(2 * i), 16);
      int low = Character.digit(hex.charAt(2 * i + 1), 16);
      if (high < 0 || low < 0) {
        throw new IllegalArgumentException(
            "not a digest: '" + text + "' (expected sha256: and 64 hexadecimal digits)");
      }
      out[i] = (byte) (high << 4 | low);
    }
    return new Digest(out);
  }

  /** A fresh SHA-256 computation, for content that comes in pieces. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A copy of the 32 bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** The first eight bytes as a number, for tables that need no more to be quick. */
  public long prefix() {
    long prefix = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      prefix = prefix << 8 | byteAt(i);
    }
    return prefix;
  }

  /** The byte at an index, unsigned. */
  public int byteAt(int index) {
    return bytes[index] & 0xff;
  }

  /** The 64 hexadecimal digits, as used in URLs. */
  public String hex() {
    char[] out = new char[2 * BYTES];
    for (int i = 0; i < BYTES; i++) {
      out[2 * i] = HEX[(bytes[i] >> 4) & 0xf];
      out[2 * i + 1] = HEX[bytes[i] & 0xf];
    }
    return new String(out);
  }

  @Override
  public int compareTo(Digest other) {
    for (int i = 0; i < BYTES; i++) {
      int order = Integer.compare(byteAt(i), other.byteAt(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
  }

  @Override
  public int hashCode() {
    return bytes[0] << 24 | byteAt(1) << 16 | byteAt(2) << 8 | byteAt(3);
  }

  @Override
  public String toString() {
    return PREFIX + hex();
  }
}
