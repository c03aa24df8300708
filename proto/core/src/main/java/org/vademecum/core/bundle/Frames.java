package org.vademecum.core.bundle;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Messages after their length as a varint, and the magic that a file begins with. */
final class Frames {
  static final String BUNDLE_MAGIC = "VDB1";
  static final String DELTA_MAGIC = "VDD1";

  static byte[] file(String magic, MessageLite header, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 256);
    byte[] start = magic.getBytes(StandardCharsets.US_ASCII);
    out.write(start, 0, start.length);
    append(out, header);
    out.write(body, 0, body.length);
    return out.toByteArray();
  }

  static void append(ByteArrayOutputStream out, MessageLite message) {
    byte[] bytes = message.toByteArray();
    byte[] length = new byte[CodedOutputStream.computeUInt32SizeNoTag(bytes.length)];
    CodedOutputStream coded = CodedOutputStream.newInstance(length);
    try {
      coded.writeUInt32NoTag(bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    out.write(length, 0, length.length);
    out.write(bytes, 0, bytes.length);
  }

  static <T extends MessageLite> T header(InputStream in, String magic, Parser<T> parser)
      throws IOException {
    byte[] found = readExactly(in, magic.length());
    if (!Arrays.equals(found, magic.getBytes(StandardCharsets.US_ASCII))) {
      throw new MalformedBundleException(
          "the file does not begin with " + magic + ": it is no such file");
    }
    T header = next(in, parser, Caps.HEADER_BYTES);
    if (header == null) {
      throw new MalformedBundleException("the file ends before its header");
    }
    return header;
  }

  /** The next message; null where the stream ends before it. */
  static <T extends MessageLite> @Nullable T next(InputStream in, Parser<T> parser, int cap)
      throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    int length = length(in, first);
    Caps.check("bytes in one item", length, cap);
    try {
      return parser.parseFrom(readExactly(in, length));
    } catch (InvalidProtocolBufferException e) {
      throw new MalformedBundleException("an item is damaged: " + e.getMessage(), e);
    }
  }

  private static int length(InputStream in, int first) throws IOException {
    int value = first & 0x7f;
    int next = first;
    for (int shift = 7; next >= 0x80; shift += 7) {
      next = in.read();
      if (next < 0 || shift > 28) {
        throw new MalformedBundleException("the length of an item is damaged");
      }
      value |= (next & 0x7f) << shift;
    }
    return value;
  }

  private static byte[] readExactly(InputStream in, int length) throws IOException {
    byte[] bytes = new byte[length];
    int at = 0;
    while (at < length) {
      int read = in.read(bytes, at, length - at);
      if (read < 0) {
        throw new MalformedBundleException("the file ends " + (length - at) + " bytes too early");
      }
      at += read;
    }
    return bytes;
  }

  private Frames() {}
}
