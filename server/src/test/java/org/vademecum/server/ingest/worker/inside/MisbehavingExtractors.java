package org.vademecum.server.ingest.worker.inside;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.vademecum.server.ingest.Extractors;
import org.vademecum.server.ingest.NotADocumentException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Progress;
import org.vademecum.server.ingest.source.SourceLine;

/** An extractor that does what its file tells it, and a process that runs it. */
public final class MisbehavingExtractors implements Extractors {

  /** Runs a worker with these extractors. */
  public static final class Main {
    private Main() {}

    public static void main(String[] args) {
      WorkerMain.run(new MisbehavingExtractors(), args);
    }
  }

  /** A process that says nothing at all and stays. */
  public static final class Mute {
    private Mute() {}

    public static void main(String[] args) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }

  @Override
  public Set<String> extensions() {
    return Set.of("docx");
  }

  @Override
  public Extracted extract(SourceFile file, String charset, Progress progress) {
    String order = new String(file.bytes(), StandardCharsets.UTF_8);
    progress.page(1);
    progress.page(2);
    try {
      return text(obey(order));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String obey(String order) throws IOException, InterruptedException {
    switch (order) {
      case "hang" -> new CountDownLatch(1).await();
      case "spin" -> spin();
      case "allocate" -> allocate();
      case "allocate at once" -> allocateAtOnce();
      case "exit" -> System.exit(7);
      case "halt" -> Runtime.getRuntime().halt(9);
      case "throw" -> throw new IllegalStateException("a table without rows");
      case "recurse" -> recurse(1);
      case "refuse" -> throw new NotADocumentException("ignored.docx", "it is a picture");
      case "print" -> System.out.println("a library says hello");
      case "flood" -> flood();
      case "garbage" -> write("<html>502 Bad Gateway</html>");
      case "speak late" -> speakLate();
      default -> {
        return order.startsWith("connect") ? connect(order.substring(8)) : more(order);
      }
    }
    return order;
  }

  private static String more(String order) throws IOException, InterruptedException {
    return switch (order) {
      case "fork" -> Long.toString(new ProcessBuilder("sleep", "600").start().pid());
      case "fork and hang" -> {
        new ProcessBuilder("sleep", "612").start();
        new CountDownLatch(1).await();
        yield order;
      }
      case "environment" -> System.getenv().toString();
      case "directory" -> System.getProperty("user.dir");
      default -> order;
    };
  }

  private static Extracted text(String line) {
    return new Extracted(
        List.of(SourceLine.free(1, 1, line, line)),
        List.of(),
        false,
        true,
        "",
        line.length(),
        List.of(),
        List.of());
  }

  private static void spin() {
    for (long i = 0; i >= 0; i++) {
      Thread.onSpinWait();
    }
  }

  private static void allocate() {
    List<byte[]> all = new ArrayList<>();
    while (all.size() < Integer.MAX_VALUE) {
      all.add(new byte[1 << 20]);
    }
  }

  private static void allocateAtOnce() {
    throw new IllegalStateException("got " + new byte[Integer.MAX_VALUE - 2].length);
  }

  private static int recurse(int depth) {
    return depth > 0 ? recurse(depth + 1) + 1 : depth;
  }

  private static void flood() {
    for (int i = 0; i < 100_000; i++) {
      System.err.println("warning: font " + i + " has no widths, so they are made up");
    }
  }

  @SuppressWarnings("StreamResourceLeak")
  private static void write(String garbage) throws IOException {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    out.write(garbage.getBytes(StandardCharsets.UTF_8));
  }

  /** Says something when it should wait for its next file. */
  private static void speakLate() {
    Thread late =
        new Thread(
            () -> {
              try {
                Thread.sleep(200);
                write("\u0002\u0000\u0000\u0000\u0002");
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    late.setDaemon(true);
    late.start();
  }

  private static String connect(String how) throws IOException {
    InetSocketAddress somewhere =
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 9);
    switch (how) {
      case "socket" -> new Socket().connect(somewhere);
      case "server" -> new ServerSocket(0);
      case "datagram" -> new DatagramSocket();
      case "channel" -> SocketChannel.open(somewhere);
      case "async" -> AsynchronousSocketChannel.open();
      case "url" -> URI.create("http://127.0.0.1:9/").toURL().openStream();
      case "name" -> InetAddress.getAllByName("example.org");
      default -> throw new IllegalArgumentException(how);
    }
    return "connected";
  }
}
