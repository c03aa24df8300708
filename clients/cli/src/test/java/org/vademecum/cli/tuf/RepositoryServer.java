package org.vademecum.cli.tuf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.vademecum.client.fake.TestRepository;

/** Serves a repository on a port of its own: all files below each of two folders. */
final class RepositoryServer implements AutoCloseable {
  private final TestRepository repository;
  private final HttpServer server;

  RepositoryServer(TestRepository repository) throws IOException {
    this.repository = repository;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/metadata/", exchange -> answer(exchange, "/metadata/"));
    server.createContext("/targets/", exchange -> answer(exchange, "/targets/"));
    server.start();
  }

  String metadata() {
    return address() + "metadata/";
  }

  String targets() {
    return address() + "targets/";
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange, String folder) throws IOException {
    String path = exchange.getRequestURI().getRawPath().substring(folder.length());
    Optional<InputStream> body = repository.find(path);
    if (body.isPresent()) {
      byte[] bytes = body.get().readAllBytes();
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
