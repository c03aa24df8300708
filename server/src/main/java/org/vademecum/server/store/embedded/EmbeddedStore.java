package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.vademecum.server.store.StoreException;

/**
 * A MongoDB server in this process, on the loopback address, with its data in one file. Journaled
 * writes ({@code j: true}) survive the death of the process; whatever survives, all that was
 * written before it does too.
 */
public final class EmbeddedStore implements AutoCloseable {
  /** Connections that may wait for the disk at the same time. */
  private static final int WORKERS = 16;

  private final MongoServer server;
  private final int port;

  private EmbeddedStore(MongoServer server) {
    this.server = server;
    this.port = server.getLocalAddress().getPort();
  }

  /**
   * Opens the store and listens.
   *
   * @param directory holds the store's file; made when it is not there; used by one process only
   * @param port to listen on; 0 for any free one
   * @throws StoreException when the directory is in use or the port is busy
   */
  public static EmbeddedStore open(Path directory, int port) {
    DurableBackend backend = new DurableBackend(new Openings(directory));
    MongoServer server = new MongoServer(backend);
    try {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
      return new EmbeddedStore(server);
    } catch (Exception e) {
      server.shutdownNow();
      throw busy(port, e);
    }
  }

  private static EmbeddedStoreException busy(int port, Exception e) {
    String reason = e instanceof BindException ? "is busy" : "cannot be used";
    return new EmbeddedStoreException(
        "port " + port + " " + reason + " (" + e.getMessage() + "); choose another, or 0 for any",
        e);
  }

  public int port() {
    return port;
  }

  /** What a MongoDB driver connects to. */
  public String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  /** Ends connections, writes down what is not yet written, compacts the file and releases it. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
