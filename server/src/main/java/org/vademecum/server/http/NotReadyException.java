package org.vademecum.server.http;

/** The server has started, but its store has not answered yet. */
final class NotReadyException extends RuntimeException {
  NotReadyException() {
    super("the server is waiting for its store; try again in a few seconds");
  }
}
