package org.vademecum.server.http;

/** A request whose path or parameter cannot be what it should be. */
final class BadRequestException extends RuntimeException {
  private final String field;

  BadRequestException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** A value that its own rules refuse. */
  BadRequestException(String field, IllegalArgumentException refusal) {
    this(field, String.valueOf(refusal.getMessage()));
  }

  /** The parameter that is wrong. */
  String field() {
    return field;
  }
}
