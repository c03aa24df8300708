package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of the reader for browsers, as {@code clients/web} builds them, in memory. */
record WebFiles(List<WebFile> files) {
  private static final String HOME = "org/vademecum/web/";
  private static final String NAMES = HOME + "files.txt";

  WebFiles {
    files = List.copyOf(files);
  }

  /** Reads all files from the class path. */
  static Future<WebFiles> load(Vertx vertx) {
    return read(vertx, NAMES)
        .compose(
            names -> {
              List<Future<WebFile>> files = new ArrayList<>();
              names.toString().lines().forEach(name -> files.add(file(vertx, name)));
              return Future.all(files).map(all -> new WebFiles(all.list()));
            });
  }

  private static Future<WebFile> file(Vertx vertx, String name) {
    return read(vertx, HOME + name)
        .compose(
            body -> packed(vertx, HOME + name + ".gz").map(gzip -> WebFile.of(name, body, gzip)));
  }

  private static Future<Optional<Buffer>> packed(Vertx vertx, String path) {
    return WebFiles.class.getClassLoader().getResource(path) == null
        ? Future.succeededFuture(Optional.empty())
        : read(vertx, path).map(Optional::of);
  }

  private static Future<Buffer> read(Vertx vertx, String path) {
    return vertx.fileSystem().readFile(path);
  }
}
