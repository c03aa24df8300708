package org.vademecum.bench.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The wire between a server and its store: slow, one-way or cut. */
final class Link implements AutoCloseable {
  private final int store;
  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;
  private volatile boolean deaf;
  private volatile int delay;

  Link(int store) {
    this.store = store;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  String uri() {
    return "mongodb://127.0.0.1:" + listening.getLocalPort() + "/?socketTimeoutMS=500";
  }

  /** Milliseconds by which each part of an answer is late. */
  void delay(int millis) {
    delay = millis;
  }

  /** Whether requests arrive and answers do not. */
  void deaf(boolean now) {
    deaf = now;
  }

  /** Whether there is no connection. */
  void cut(boolean now) {
    cut = now;
    if (now) {
      sockets.forEach(Link::close);
      sockets.clear();
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket near = listening.accept();
        if (cut) {
          close(near);
          continue;
        }
        Socket far = new Socket(InetAddress.getLoopbackAddress(), store);
        sockets.add(near);
        sockets.add(far);
        threads.execute(() -> pump(near, far, false));
        threads.execute(() -> pump(far, near, true));
      } catch (IOException e) {
        sockets.forEach(Link::close);
      }
    }
  }

  private void pump(Socket from, Socket to, boolean answers) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (answers) {
          TimeUnit.MILLISECONDS.sleep(delay);
        }
        if (!answers || !deaf) {
          out.write(buffer, 0, n);
        }
      }
    } catch (IOException | InterruptedException ended) {
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sockets.forEach(Link::close);
    threads.shutdownNow();
  }
}
