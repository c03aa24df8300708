package org.vademecum.bench.faults;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.vademecum.client.update.Fetcher;

/** An answer as a whole, to be changed on its way. */
@SuppressWarnings("ArrayRecordComponent")
record Got(
    int status, Map<String, String> headers, byte[] bytes, UnaryOperator<InputStream> carried)
    implements Fetcher.Answer {
  private static final String[] HEADERS = {
    "Content-Type", "Content-Range", "ETag", "Retry-After", "Content-Length", "Content-Encoding"
  };

  /** Reads an answer to its end. */
  static Got all(Fetcher.Answer answer) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : HEADERS) {
      answer.header(name).ifPresent(value -> headers.put(name, value));
    }
    try (answer;
        InputStream body = answer.body()) {
      return new Got(answer.status(), headers, body.readAllBytes(), UnaryOperator.identity());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A whole file. */
  static Got of(byte[] bytes) {
    return new Got(200, new TreeMap<>(), bytes, UnaryOperator.identity())
        .with("Content-Type", "application/octet-stream")
        .with(bytes);
  }

  static Got problem(int status) {
    return new Got(status, new TreeMap<>(), new byte[0], UnaryOperator.identity())
        .with("Content-Type", "application/problem+json");
  }

  Got with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name.toLowerCase(Locale.ROOT), value);
    return new Got(status, caseless(more), bytes, carried);
  }

  private static Map<String, String> caseless(Map<String, String> headers) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    return all;
  }

  Got with(int newStatus) {
    return new Got(newStatus, headers, bytes, carried);
  }

  /** Other bytes, of which the head tells the number. */
  Got with(byte[] newBytes) {
    return new Got(status, headers, newBytes, carried).with("Content-Length", "" + newBytes.length);
  }

  Got flipped(int position) {
    if (bytes.length == 0) {
      return this;
    }
    byte[] changed = bytes.clone();
    changed[position % bytes.length] ^= 1;
    return with(changed);
  }

  Got shortened(int length) {
    return with(Arrays.copyOf(bytes, Math.min(bytes.length, length)));
  }

  /** The connection breaks after so many bytes. */
  Got breakingAfter(int length) {
    if (length >= bytes.length) {
      return this;
    }
    byte[] begun = Arrays.copyOf(bytes, length);
    return new Got(
        status,
        headers,
        bytes,
        body -> new SequenceInputStream(new ByteArrayInputStream(begun), new Broken()));
  }

  /** After the body come zeros without end. */
  Got endless() {
    Map<String, String> unsized = caseless(headers);
    unsized.remove("Content-Length");
    unsized.remove("Content-Range");
    return new Got(status, unsized, bytes, body -> new SequenceInputStream(body, new Endless()));
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  @Override
  public InputStream body() {
    return carried.apply(new ByteArrayInputStream(bytes));
  }

  @Override
  public void close() {}

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      throw new IOException("connection reset");
    }
  }

  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      Arrays.fill(buffer, offset, offset + length, (byte) 0);
      return length;
    }
  }
}
