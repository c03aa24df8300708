package org.vademecum.server;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that takes requests, until it is closed. */
public final class RunningServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

  private final int port;
  private final String adminToken;
  private final Deque<AutoCloseable> parts;

  RunningServer(int port, String adminToken, Deque<AutoCloseable> parts) {
    this.port = port;
    this.adminToken = adminToken;
    this.parts = parts;
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** What administrators send as bearer token. */
  public String adminToken() {
    return adminToken;
  }

  /** Its address for programs on this machine. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Lets requests under way end, writes down everything and releases all files and ports. */
  @Override
  public synchronized void close() {
    closeAll(parts);
  }

  /** Closes the parts of a server, the last opened first. */
  static void closeAll(Deque<AutoCloseable> opened) {
    for (AutoCloseable part : new ArrayDeque<>(opened)) {
      try {
        part.close();
      } catch (Exception fault) {
        LOG.warn("closing failed: {}", fault.toString());
      }
    }
    opened.clear();
  }
}
