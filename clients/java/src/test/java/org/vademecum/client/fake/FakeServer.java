package org.vademecum.client.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vademecum.core.document.Digest;

/** Serves what a publisher shows, over HTTP on a port of its own, with faults on request. */
public final class FakeServer implements AutoCloseable {
  private final FakePublisher publisher;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Fault> faults = new CopyOnWriteArrayList<>();

  public FakeServer(FakePublisher publisher) {
    this.publisher = publisher;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Adds a fault; it sees every request until it is cleared. */
  public void inject(Fault fault) {
    faults.add(fault);
  }

  public void heal() {
    faults.clear();
  }

  /** Method and path of the requests so far, with their ranges. */
  public List<String> requests() {
    return requests;
  }

  public long requestsOf(String part) {
    return requests.stream().filter(request -> request.contains(part)).count();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    Optional<String> range = header(exchange, "Range");
    requests.add(path + range.map(value -> " " + value).orElse(""));
    Optional<byte[]> body = publisher.find(path);
    Reply reply = body.map(bytes -> reply(exchange, bytes)).orElse(Reply.error(404));
    for (Fault fault : faults) {
      reply = fault.change(path, reply);
    }
    send(exchange, reply);
  }

  private static Reply reply(HttpExchange exchange, byte[] bytes) {
    String tag = '"' + Digest.of(bytes).hex() + '"';
    Optional<String> range = header(exchange, "Range").map(value -> value.substring(6));
    boolean same = header(exchange, "If-Range").map(tag::equals).orElse(true);
    if (header(exchange, "If-None-Match").filter(tag::equals).isPresent()) {
      return Reply.of(304, bytes).withTag(tag).withBody(new byte[0]);
    }
    if (range.isEmpty() || !same) {
      return Reply.of(200, bytes).withTag(tag);
    }
    return partial(bytes, range.get()).withTag(tag);
  }

  private static Reply partial(byte[] bytes, String range) {
    int dash = range.indexOf('-');
    int from = Integer.parseInt(range.substring(0, dash));
    String last = range.substring(dash + 1);
    int to = last.isEmpty() ? bytes.length : Math.min(bytes.length, Integer.parseInt(last) + 1);
    if (from >= bytes.length) {
      return Reply.error(416);
    }
    return Reply.of(206, bytes)
        .withBody(Arrays.copyOfRange(bytes, from, to))
        .withRange("bytes " + from + "-" + (to - 1) + "/" + bytes.length);
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    reply.tag().ifPresent(tag -> exchange.getResponseHeaders().set("ETag", tag));
    reply.range().ifPresent(range -> exchange.getResponseHeaders().set("Content-Range", range));
    reply
        .retryAfter()
        .ifPresent(seconds -> exchange.getResponseHeaders().set("Retry-After", "" + seconds));
    reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] body = reply.body();
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      OutputStream out = exchange.getResponseBody();
      out.write(body, 0, Math.min(body.length, reply.sent()));
      out.flush();
    }
    exchange.close();
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
