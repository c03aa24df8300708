package org.vademecum.core.document;

/**
 * Inline markup beside a section's text: emphasis, or a reference.
 *
 * @param start first UTF-16 code unit covered
 * @param end the code unit after the last one covered, greater than {@code start}
 * @param kind what the span says of the text
 * @param value the target of a reference (a work's symbol, {@code SYMBOL#section}, or {@code
 *     #section} within the same work); empty for emphasis
 */
public record Span(int start, int end, Kind kind, String value) implements Comparable<Span> {

  /** Codes are part of the canonical encoding: never reuse one. */
  public enum Kind {
    EMPHASIS(1),
    STRONG(2),
    REFERENCE(3),
    NOTE_REFERENCE(4);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /** The number that stands for this kind in canonical encodings and on the wire. */
    public int code() {
      return code;
    }

    /** The kind with a code. */
    public static Kind ofCode(int code) {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IllegalArgumentException("unknown span kind " + code);
    }
  }

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a span covers text: " + start + " to " + end);
    }
  }

  @Override
  public int compareTo(Span other) {
    int order = Integer.compare(start, other.start);
    if (order == 0) {
      order = Integer.compare(other.end, end);
    }
    if (order == 0) {
      order = Integer.compare(kind.code(), other.kind.code());
    }
    return order != 0 ? order : value.compareTo(other.value);
  }
}
