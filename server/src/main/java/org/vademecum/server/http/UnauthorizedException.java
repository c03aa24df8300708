package org.vademecum.server.http;

/** An administrator's request without the right token. */
final class UnauthorizedException extends RuntimeException {
  UnauthorizedException() {
    super(
        "this needs the administrator's token: send 'Authorization: Bearer TOKEN'"
            + " (the server keeps it in data/admin-token unless VADEMECUM_ADMIN_TOKEN is set)");
  }
}
