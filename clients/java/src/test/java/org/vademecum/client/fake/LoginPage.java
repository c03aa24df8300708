package org.vademecum.client.fake;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The page of a network that wants people to sign in first. */
public final class LoginPage implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger visits = new AtomicInteger();

  public LoginPage() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] page = "<html><body>Please sign in</body></html>".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          visits.incrementAndGet();
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/login";
  }

  /** How often somebody came. */
  public int visits() {
    return visits.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
