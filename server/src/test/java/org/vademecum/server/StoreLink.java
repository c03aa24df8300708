package org.vademecum.server;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The wire between a server and its MongoDB, which tests can slow down, make one-way, cut and
 * watch. It reads the frames of the wire protocol (OP_MSG) as far as their command's name.
 */
public final class StoreLink implements AutoCloseable {
  private static final int HEADER = 16;

  private final int store;
  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile WriteWatch watch = WriteWatch.NONE;
  private volatile boolean cut;
  private volatile boolean deaf;
  private volatile int delayMillis;

  /**
   * @param store port of the store
   */
  public StoreLink(int store) {
    this.store = store;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** The address by which a server reaches the store over this link; it gives up reading soon. */
  public String uri() {
    return "mongodb://127.0.0.1:" + listening.getLocalPort() + "/?socketTimeoutMS=1500";
  }

  /** Watches write commands from now on. */
  public void watch(WriteWatch next) {
    watch = next;
  }

  /** Whether requests arrive and answers do not. */
  public void loseAnswers(boolean lose) {
    deaf = lose;
  }

  /** Delays every answer. */
  public void delayAnswers(int millis) {
    delayMillis = millis;
  }

  /** Closes all connections and takes no new ones, or takes them again. */
  public void cut(boolean now) {
    cut = now;
    if (now) {
      sockets.forEach(StoreLink::close);
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
        Set<Integer> fatal = ConcurrentHashMap.newKeySet();
        threads.execute(() -> pump(near, far, frame -> request(frame, fatal)));
        threads.execute(() -> pump(far, near, frame -> answer(frame, fatal)));
      } catch (IOException e) {
        sockets.forEach(StoreLink::close);
      }
    }
  }

  private interface Frames {
    /** Whether the frame goes on. */
    boolean pass(ByteBuffer frame);
  }

  private static void pump(Socket from, Socket to, Frames frames) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      DataInputStream data = new DataInputStream(in);
      while (true) {
        int length = Integer.reverseBytes(data.readInt());
        ByteBuffer frame = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        frame.putInt(0, length);
        data.readFully(frame.array(), 4, length - 4);
        if (frames.pass(frame)) {
          out.write(frame.array());
        }
      }
    } catch (IOException ended) {
      close(to);
    }
  }

  private boolean request(ByteBuffer frame, Set<Integer> fatal) {
    WireCommand command = WireCommand.of(frame);
    return switch (command.writes() ? watch.seen(command) : WriteWatch.Fate.GOES_ON) {
      case GOES_ON -> true;
      case FATAL_BEFORE -> watch.die();
      case FATAL_AFTER -> fatal.add(frame.getInt(4));
    };
  }

  private boolean answer(ByteBuffer frame, Set<Integer> fatal) {
    if (frame.limit() >= HEADER && fatal.contains(frame.getInt(8))) {
      return watch.die();
    }
    pause();
    return !deaf;
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(delayMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
    sockets.forEach(StoreLink::close);
    threads.shutdownNow();
  }
}
