package org.vademecum.bench.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** The wire to a server on this machine, with a count of all bytes that go through it. */
public final class Meter implements AutoCloseable {
  private final int server;
  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Future<Long>> pumps = new ConcurrentLinkedQueue<>();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong received = new AtomicLong();

  /**
   * @param server its port
   */
  public Meter(int server) throws IOException {
    this.server = server;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** Where clients are to ask. */
  public String address() {
    return "http://127.0.0.1:" + listening.getLocalPort() + "/";
  }

  /** Bytes of requests and answers, heads and bodies, since this was last asked. */
  public long take() {
    return sent.getAndSet(0) + received.getAndSet(0);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket near = listening.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
        pumps.add(threads.submit(() -> pump(near, far, sent)));
        pumps.add(threads.submit(() -> pump(far, near, received)));
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** Passes bytes on until one side ends; the bytes that passed. */
  private static long pump(Socket from, Socket to, AtomicLong count) throws IOException {
    byte[] buffer = new byte[1 << 14];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        count.addAndGet(n);
        out.write(buffer, 0, n);
      }
      return count.get();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }
}
