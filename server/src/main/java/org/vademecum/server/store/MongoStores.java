package org.vademecum.server.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The stores of one database. Futures complete on the caller's Vert.x context and fail with {@link
 * StoreException}s. Connecting does not wait for the server: requests fail with {@link
 * StoreUnavailableException} while it is away and succeed when it is back.
 */
public final class MongoStores implements AutoCloseable {
  /** How long a request waits for a server that takes it, in milliseconds. */
  private static final int SELECTION_TIMEOUT = 3_000;

  /** How long to wait for a connection, in milliseconds. */
  private static final int CONNECT_TIMEOUT = 3_000;

  /** How long a request waits for its reply, in milliseconds. */
  private static final int READ_TIMEOUT = 30_000;

  private final MongoClient client;
  private final MongoDatabase database;
  private final Publishers publishers;

  private MongoStores(Vertx vertx, MongoClient client, String database) {
    this.client = client;
    this.database =
        client.getDatabase(database).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.publishers = new Publishers(vertx);
  }

  /**
   * Connects to a deployment.
   *
   * @param uri a MongoDB connection string; its options go before the defaults here
   * @param database name of the database, created when first written to
   */
  public static MongoStores connect(Vertx vertx, String uri, String database) {
    return new MongoStores(vertx, MongoClients.create(settings(uri)), database);
  }

  private static MongoClientSettings settings(String uri) {
    return MongoClientSettings.builder()
        .applicationName("vademecum")
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(SELECTION_TIMEOUT, TimeUnit.MILLISECONDS))
        .applyToSocketSettings(
            socket ->
                socket
                    .connectTimeout(CONNECT_TIMEOUT, TimeUnit.MILLISECONDS)
                    .readTimeout(READ_TIMEOUT, TimeUnit.MILLISECONDS))
        .applyConnectionString(parse(uri))
        .build();
  }

  private static ConnectionString parse(String uri) {
    try {
      return new ConnectionString(uri);
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          "MONGODB_URI is no MongoDB connection string ("
              + e.getMessage()
              + "); give one like mongodb://host:27017",
          e);
    }
  }

  public NodeStore nodes() {
    return new MongoNodeStore(database, publishers);
  }

  public HeadStore heads() {
    return new MongoHeadStore(database, publishers);
  }

  public EditionStore editions() {
    return new MongoEditionStore(database, publishers);
  }

  public ArtifactStore artifacts() {
    return new MongoArtifactStore(database, publishers);
  }

  public ClaimStore claims() {
    return new MongoClaimStore(database, publishers);
  }

  public AttachmentStore attachments() {
    return new MongoAttachmentStore(database, publishers);
  }

  public MetadataStore metadata() {
    return new MongoMetadataStore(database, publishers);
  }

  public RequestStore requests() {
    return new MongoRequestStore(database, publishers);
  }

  public ProposalStore proposals() {
    return new MongoProposalStore(database, publishers);
  }

  public ErasureStore erasures() {
    return new MongoErasureStore(database, publishers);
  }

  public FleetStore fleet() {
    return new MongoFleetStore(database, publishers);
  }

  /** Succeeds when the server answers. */
  public Future<Void> ping() {
    return publishers.only(database.runCommand(new Document("ping", 1))).mapEmpty();
  }

  /** Closes the connections; requests under way fail. */
  @Override
  public void close() {
    client.close();
  }
}
