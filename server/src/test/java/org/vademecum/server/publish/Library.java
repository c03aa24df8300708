package org.vademecum.server.publish;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.server.intake.IntakeLimits;
import org.vademecum.server.publish.delivery.DeliveryPolicy;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.draft.ImportFile;
import org.vademecum.server.publish.draft.Imports;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.publish.release.PublishRequest;
import org.vademecum.server.publish.release.Rollback;
import org.vademecum.server.publish.trust.Expiries;
import org.vademecum.server.publish.trust.KeyFolder;
import org.vademecum.server.publish.trust.TrustKeys;
import org.vademecum.server.store.ArtifactStore;
import org.vademecum.server.store.AttachmentStore;
import org.vademecum.server.store.ClaimStore;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.EditionStore;
import org.vademecum.server.store.ErasureStore;
import org.vademecum.server.store.FleetStore;
import org.vademecum.server.store.HeadStore;
import org.vademecum.server.store.MetadataStore;
import org.vademecum.server.store.MongoStores;
import org.vademecum.server.store.NodeStore;
import org.vademecum.server.store.ProposalStore;
import org.vademecum.server.store.RequestStore;
import org.vademecum.server.store.StoreScan;
import org.vademecum.server.store.embedded.EmbeddedStore;

/** An embedded store with any number of nodes on it, and the everyday verbs in short. */
public final class Library implements AutoCloseable {
  private static final KeyFolder KEYS = new KeysAtHand();
  private static final long CACHE_BYTES = 8 << 20;

  private final Vertx vertx = Vertx.vertx();
  private final EmbeddedStore embedded;
  private final MongoStores mongo;
  private final UseCases cases;

  public Library(Path directory) {
    this.embedded = EmbeddedStore.open(directory, 0);
    this.mongo = MongoStores.connect(vertx, embedded.uri(), "test");
    this.cases = node(stores());
  }

  public Vertx vertx() {
    return vertx;
  }

  public Stores stores() {
    return stores(mongo);
  }

  /** All stores of a database. */
  public static Stores stores(MongoStores mongo) {
    return new Stores(
        mongo.nodes(),
        mongo.heads(),
        mongo.editions(),
        mongo.artifacts(),
        mongo.claims(),
        mongo.attachments(),
        mongo.metadata(),
        mongo.requests(),
        mongo.proposals(),
        mongo.erasures(),
        mongo.fleet());
  }

  /** Throw-away keys, the same on all nodes. */
  public static TrustKeys trustKeys() {
    return new TrustKeys(KEYS, Expiries.DEFAULT);
  }

  /** The stores as a node sees them whose calls go through a hook. */
  public Stores stores(Hook hook) {
    Stores real = stores();
    return new Stores(
        Hook.around(NodeStore.class, real.nodes(), hook),
        Hook.around(HeadStore.class, real.heads(), hook),
        Hook.around(EditionStore.class, real.editions(), hook),
        Hook.around(ArtifactStore.class, real.artifacts(), hook),
        Hook.around(ClaimStore.class, real.claims(), hook),
        Hook.around(AttachmentStore.class, real.attachments(), hook),
        Hook.around(MetadataStore.class, real.metadata(), hook),
        Hook.around(RequestStore.class, real.requests(), hook),
        Hook.around(ProposalStore.class, real.proposals(), hook),
        Hook.around(ErasureStore.class, real.erasures(), hook),
        Hook.around(FleetStore.class, real.fleet(), hook));
  }

  /** The collections of the database that hold one of some words. */
  public List<String> holding(String... words) {
    return StoreScan.of(vertx, embedded.uri(), "test", words);
  }

  public MongoStores mongo() {
    return mongo;
  }

  /** The first node. */
  public UseCases cases() {
    return cases;
  }

  /** A further node. */
  public UseCases node(Stores stores) {
    return node(stores, DeliveryPolicy.DEFAULT, Clock.systemUTC());
  }

  /** A further node with a policy and a clock of its own. */
  public UseCases node(Stores stores, DeliveryPolicy policy, Clock clock) {
    return node(stores, policy, clock, trustKeys());
  }

  /** A further node with keys of its own. */
  public UseCases node(Stores stores, DeliveryPolicy policy, Clock clock, TrustKeys keys) {
    return node(vertx, stores, policy, clock, keys);
  }

  /** A node on any store. */
  public static UseCases node(
      Vertx vertx, Stores stores, DeliveryPolicy policy, Clock clock, TrustKeys keys) {
    return new UseCases(
        vertx,
        stores,
        "Test library",
        keys,
        new LineReader(),
        clock,
        CACHE_BYTES,
        IntakeLimits.DEFAULT,
        policy);
  }

  /** What a node would list of a pack now. */
  public Manifest manifest(UseCases node, PackId pack) {
    CollectionHead head = Await.result(stores().heads().findHead(pack.collection())).orElseThrow();
    return Await.result(node.manifests().current(pack, head));
  }

  public void create(String collection) {
    Await.result(cases.collections().create(collection, "Title of " + collection));
  }

  /** Imports lines as a work into the usual draft. */
  public Imports.Result put(String collection, String symbol, String language, String... lines) {
    return put(cases, collection, symbol, language, lines);
  }

  /** The same through a certain node. */
  public static Imports.Result put(
      UseCases node, String collection, String symbol, String language, String... lines) {
    return Await.result(
        node.imports().importFiles(draft(collection), List.of(file(symbol, language, lines))));
  }

  public static ImportFile file(String symbol, String language, String... lines) {
    Buffer content = Buffer.buffer(String.join("\n", lines));
    return new ImportFile(
        symbol.replace('/', '-') + ".txt",
        content,
        Map.of("symbol", List.of(symbol), "lang", List.of(language)));
  }

  public static DraftRef draft(String collection) {
    return DraftRef.of(collection, DraftRef.USUAL);
  }

  /** The root of one pack. */
  public static Digest root(Map<Language, PackRoots> packs, Language language) {
    return Objects.requireNonNull(packs.get(language), language.tag()).root();
  }

  /** Rolls back, as the server's owner. */
  public Future<Edition> rollBack(String collection, long to, String note) {
    return cases
        .rollback()
        .rollBack(new Rollback.Wanted(collection, to, note, false, Actor.SERVER));
  }

  /** Publishes the usual draft. */
  public Edition publish(String collection) {
    return Await.result(cases.publishing().publish(request(collection)));
  }

  public static PublishRequest request(String collection) {
    return PublishRequest.of(collection, DraftRef.USUAL, "a note");
  }

  @Override
  public void close() {
    Await.result(cases.close());
    mongo.close();
    Await.result(vertx.close());
    embedded.close();
  }
}
