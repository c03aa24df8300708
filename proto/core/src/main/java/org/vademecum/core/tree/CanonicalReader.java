package org.vademecum.core.tree;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.vademecum.core.document.Digest;

/** Reads the canonical encoding and refuses every other form of the same values. */
final class CanonicalReader {
  private final ByteBuffer in;

  CanonicalReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  void expectTag(int tag) {
    int found = unsignedByte();
    if (found != tag) {
      throw new MalformedNodeException("a node of type " + tag + " was expected, not " + found);
    }
  }

  /** Whether a node is of the second of two types; one of another is malformed. */
  boolean isSecond(int first, int second) {
    int found = unsignedByte();
    if (found != first && found != second) {
      throw new MalformedNodeException(
          "a node of type " + first + " or " + second + " was expected, not " + found);
    }
    return found == second;
  }

  int unsignedByte() {
    require(1);
    return in.get() & 0xff;
  }

  long varint() {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int next = unsignedByte();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        if (next == 0 && shift > 0) {
          throw new MalformedNodeException("a number is not in its shortest form");
        }
        return value;
      }
    }
    throw new MalformedNodeException("a number has more than 63 bits");
  }

  /** A number of things of which each takes at least one byte: never more than the bytes left. */
  int count() {
    long value = varint();
    if (value > in.remaining()) {
      throw new MalformedNodeException("a count of " + value + " exceeds the node");
    }
    return (int) value;
  }

  /** 1 for yes, 0 for no. */
  boolean flag() {
    long value = varint();
    if (value > 1) {
      throw new MalformedNodeException("a flag is 0 or 1, not " + value);
    }
    return value == 1;
  }

  int smallInt() {
    long value = varint();
    if (value > Integer.MAX_VALUE) {
      throw new MalformedNodeException("a number is too large: " + value);
    }
    return (int) value;
  }

  String string() {
    int length = count();
    byte[] bytes = new byte[length];
    in.get(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedNodeException("a text is not UTF-8", e);
    }
  }

  Digest digest() {
    require(Digest.BYTES);
    byte[] bytes = new byte[Digest.BYTES];
    in.get(bytes);
    return Digest.fromBytes(bytes);
  }

  void end() {
    if (in.hasRemaining()) {
      throw new MalformedNodeException(in.remaining() + " bytes follow the node");
    }
  }

  private void require(int bytes) {
    if (in.remaining() < bytes) {
      throw new MalformedNodeException("a node ends too early");
    }
  }
}
