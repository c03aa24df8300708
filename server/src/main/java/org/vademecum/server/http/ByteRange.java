package org.vademecum.server.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What part of a file a Range header asks for (RFC 9110 section 14). Only a single range is
 * honoured; several, or what is no range of bytes, are ignored.
 *
 * @param first byte, from 0
 * @param last byte, included; before {@code first} when nothing can be given
 */
record ByteRange(long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** The whole of a file. */
  static ByteRange whole(long size) {
    return new ByteRange(0, size - 1);
  }

  /** The range of a file of some size; empty when the header is to be ignored. */
  static Optional<ByteRange> parse(String header, long size) {
    Matcher single = SINGLE.matcher(header.replace(" ", ""));
    if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
      return Optional.empty();
    }
    return single.group(1).isEmpty()
        ? Optional.of(suffix(Long.parseLong(single.group(2)), size))
        : from(Long.parseLong(single.group(1)), single.group(2), size);
  }

  private static ByteRange suffix(long length, long size) {
    return new ByteRange(length == 0 ? size : Math.max(0, size - length), size - 1);
  }

  private static Optional<ByteRange> from(long first, String last, long size) {
    long end = last.isEmpty() ? size - 1 : Long.parseLong(last);
    if (end < first && !last.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ByteRange(first, Math.min(end, size - 1)));
  }

  boolean isSatisfiable() {
    return first <= last;
  }

  long length() {
    return last - first + 1;
  }

  String contentRange(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
