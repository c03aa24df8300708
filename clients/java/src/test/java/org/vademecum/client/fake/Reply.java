package org.vademecum.client.fake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An answer of the fake server, which faults change. */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(
    int status,
    String type,
    byte[] body,
    byte[] whole,
    Optional<String> tag,
    Optional<String> range,
    Optional<Integer> retryAfter,
    int sent,
    Map<String, String> headers) {

  public static Reply of(int status, byte[] whole) {
    return new Reply(
        status,
        "application/x-protobuf",
        whole,
        whole,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Integer.MAX_VALUE,
        Map.of());
  }

  public static Reply error(int status) {
    Reply reply = of(status, "{}".getBytes(StandardCharsets.UTF_8));
    return reply.withType("application/problem+json");
  }

  public static Reply page(String html) {
    return of(200, html.getBytes(StandardCharsets.UTF_8)).withType("text/html; charset=utf-8");
  }

  public Reply withBody(byte[] bytes) {
    return new Reply(status, type, bytes, whole, tag, range, retryAfter, sent, headers);
  }

  public Reply withTag(String newTag) {
    return new Reply(
        status, type, body, whole, Optional.of(newTag), range, retryAfter, sent, headers);
  }

  public Reply withType(String newType) {
    return new Reply(status, newType, body, whole, tag, range, retryAfter, sent, headers);
  }

  public Reply withRange(String newRange) {
    return new Reply(
        status, type, body, whole, tag, Optional.of(newRange), retryAfter, sent, headers);
  }

  public Reply withRetryAfter(int seconds) {
    return new Reply(status, type, body, whole, tag, range, Optional.of(seconds), sent, headers);
  }

  public Reply cutAt(int bytes) {
    return new Reply(status, type, body, whole, tag, range, retryAfter, bytes, headers);
  }

  public Reply asWhole() {
    return new Reply(200, type, whole, whole, tag, Optional.empty(), retryAfter, sent, headers);
  }

  /** One more header. */
  public Reply withHeader(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Reply(status, type, body, whole, tag, range, retryAfter, sent, more);
  }

  /** The same head over another status. */
  public Reply withStatus(int newStatus) {
    return new Reply(newStatus, type, body, whole, tag, range, retryAfter, sent, headers);
  }
}
