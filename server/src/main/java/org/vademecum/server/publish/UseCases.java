package org.vademecum.server.publish;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import org.vademecum.server.intake.IntakeLimits;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.delivery.Artifacts;
import org.vademecum.server.publish.delivery.Catalogues;
import org.vademecum.server.publish.delivery.Delivery;
import org.vademecum.server.publish.delivery.DeliveryPolicy;
import org.vademecum.server.publish.delivery.DeltaRequests;
import org.vademecum.server.publish.delivery.Eviction;
import org.vademecum.server.publish.delivery.Manifests;
import org.vademecum.server.publish.delivery.News;
import org.vademecum.server.publish.delivery.Preparation;
import org.vademecum.server.publish.delivery.Provenances;
import org.vademecum.server.publish.delivery.ServedMetadata;
import org.vademecum.server.publish.delivery.Upkeep;
import org.vademecum.server.publish.difference.Differences;
import org.vademecum.server.publish.difference.References;
import org.vademecum.server.publish.draft.ArchiveImports;
import org.vademecum.server.publish.draft.DocumentReader;
import org.vademecum.server.publish.draft.DraftEdits;
import org.vademecum.server.publish.draft.ErasureDraft;
import org.vademecum.server.publish.draft.ErasureGuard;
import org.vademecum.server.publish.draft.Imports;
import org.vademecum.server.publish.draft.Rebase;
import org.vademecum.server.publish.draft.Refusal;
import org.vademecum.server.publish.draft.Removal;
import org.vademecum.server.publish.draft.Withdrawals;
import org.vademecum.server.publish.edition.CollectionRegister;
import org.vademecum.server.publish.edition.CollectionSettings;
import org.vademecum.server.publish.edition.EditionWriter;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.edition.History;
import org.vademecum.server.publish.erasure.ErasedList;
import org.vademecum.server.publish.erasure.Erasures;
import org.vademecum.server.publish.fleet.Fleet;
import org.vademecum.server.publish.node.NodeCache;
import org.vademecum.server.publish.node.Sketches;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.publish.release.Erasing;
import org.vademecum.server.publish.release.Housekeeping;
import org.vademecum.server.publish.release.ProposalPublishing;
import org.vademecum.server.publish.release.Proposals;
import org.vademecum.server.publish.release.Publishing;
import org.vademecum.server.publish.release.Releases;
import org.vademecum.server.publish.release.Rollback;
import org.vademecum.server.publish.release.Settling;
import org.vademecum.server.publish.sweep.Sweep;
import org.vademecum.server.publish.trust.LibraryTrust;
import org.vademecum.server.publish.trust.TrustKeys;

/** All that can be asked of a server, wired over its stores. */
public final class UseCases {
  private static final int TREE_THREADS = 4;

  /** Threads of their own: a slow file holds up other imports only. */
  private static final int IMPORT_THREADS = 4;

  private final TreeWork work;
  private final TreeWork building;
  private final TreeWork secondPasses;
  private final TreeWork reading;
  private final CollectionRegister collections;
  private final CollectionSettings settings;
  private final History history;
  private final DraftEdits drafts;
  private final Imports imports;
  private final ArchiveImports archives;
  private final Removal removal;
  private final Refusal refusal;
  private final Withdrawals withdrawals;
  private final Rebase rebase;
  private final Differences differences;
  private final References references;
  private final Releases releases;
  private final Sweep sweep;
  private final Erasures erasures;
  private final Erasing erasing;
  private final Delivery delivery;
  private final LibraryTrust trust;
  private final Fleet fleet;
  private final Housekeeping housekeeping;

  /**
   * @param library name of the publisher, for people
   * @param trustKeys what this node signs the library's metadata with
   * @param nodeCacheBytes memory for nodes at hand
   * @param limits of what is imported
   * @param policy for bundles and deltas
   */
  public UseCases(
      Vertx vertx,
      Stores stores,
      String library,
      TrustKeys trustKeys,
      DocumentReader reader,
      Clock clock,
      long nodeCacheBytes,
      IntakeLimits limits,
      DeliveryPolicy policy) {
    int processors = Runtime.getRuntime().availableProcessors();
    NodeCache cache = new NodeCache(nodeCacheBytes);
    Attempts attempts = new Attempts(vertx);
    Heads heads = new Heads(vertx, stores.heads(), stores.editions());
    Editions editions = new Editions(stores.editions());
    work = new TreeWork(vertx, "tree", stores.nodes(), cache, TREE_THREADS);
    building = new TreeWork(vertx, "building", stores.nodes(), cache, 1 + processors);
    secondPasses = new TreeWork(vertx, "second-pass", stores.nodes(), cache, 1);
    reading = new TreeWork(vertx, "import", stores.nodes(), cache, IMPORT_THREADS);
    ErasedList erased = new ErasedList(stores.erasures());
    drafts =
        new DraftEdits(
            stores.heads(),
            stores.nodes(),
            stores.attachments(),
            erased,
            heads,
            editions,
            work,
            attempts);
    imports =
        new Imports(
            heads, reading, drafts, reader, new ErasureGuard(heads, editions, erased), limits);
    archives = new ArchiveImports(reading, imports, reader.extensions(), limits);
    removal = new Removal(drafts);
    refusal = new Refusal(drafts);
    withdrawals = new Withdrawals(drafts, heads, editions);
    rebase = new Rebase(drafts, heads, editions);
    Sketches sketches = new Sketches();
    differences = new Differences(heads, editions, drafts, building, sketches, policy);
    references = new References(heads, editions, drafts, building);
    delivery =
        new Delivery(
            vertx,
            new Delivery.Stored(
                stores.artifacts(),
                stores.claims(),
                stores.attachments(),
                stores.editions(),
                stores.metadata(),
                erased),
            building,
            secondPasses,
            heads,
            editions,
            library,
            sketches,
            policy,
            clock,
            collection -> trust().manifestsChanged(collection));
    trust =
        new LibraryTrust(
            vertx,
            stores.metadata(),
            stores.requests(),
            heads,
            editions,
            delivery.listed(),
            trustKeys.signer(clock),
            attempts);
    collections = new CollectionRegister(stores.heads(), heads, editions, trust);
    settings = new CollectionSettings(stores.heads(), heads, trust, attempts);
    history = new History(heads, editions);
    EditionWriter writer =
        new EditionWriter(
            work,
            stores.editions(),
            stores.heads(),
            heads,
            trust,
            clock,
            edition -> preparation().prepare(edition.record().getCollection()));
    releases =
        new Releases(
            stores.heads(),
            stores.proposals(),
            heads,
            editions,
            rebase,
            writer,
            trust,
            erased,
            delivery.claims(),
            attempts,
            clock);
    erasures =
        new Erasures(
            new Erasures.Stored(
                stores.erasures(),
                stores.nodes(),
                stores.artifacts(),
                stores.attachments(),
                stores.heads(),
                cache),
            erased,
            heads,
            editions,
            work);
    erasing =
        new Erasing(
            heads, new ErasureDraft(drafts, heads, editions), releases.publishing(), erasures);
    sweep = new Sweep(stores.nodes(), stores.attachments(), stores.heads(), heads, editions, work);
    fleet = new Fleet(stores.fleet(), heads, clock);
    housekeeping =
        new Housekeeping(
            vertx,
            releases,
            heads,
            delivery.upkeep(),
            sweep,
            delivery.eviction(),
            erasures,
            trust,
            fleet);
  }

  public CollectionRegister collections() {
    return collections;
  }

  public CollectionSettings settings() {
    return settings;
  }

  public History history() {
    return history;
  }

  public DraftEdits drafts() {
    return drafts;
  }

  public Imports imports() {
    return imports;
  }

  public ArchiveImports archives() {
    return archives;
  }

  public Removal removal() {
    return removal;
  }

  public Refusal refusal() {
    return refusal;
  }

  public Withdrawals withdrawals() {
    return withdrawals;
  }

  public Rebase rebase() {
    return rebase;
  }

  public Differences differences() {
    return differences;
  }

  public References references() {
    return references;
  }

  public Publishing publishing() {
    return releases.publishing();
  }

  public Rollback rollback() {
    return releases.rollback();
  }

  public Settling settling() {
    return releases.settling();
  }

  public Proposals proposals() {
    return releases.proposals();
  }

  public ProposalPublishing proposalPublishing() {
    return releases.proposalPublishing();
  }

  public Releases releases() {
    return releases;
  }

  public Fleet fleet() {
    return fleet;
  }

  public News news() {
    return delivery.news();
  }

  public Sweep sweep() {
    return sweep;
  }

  public Erasures erasures() {
    return erasures;
  }

  public Erasing erasing() {
    return erasing;
  }

  public Catalogues catalogues() {
    return delivery.catalogues();
  }

  public Manifests manifests() {
    return delivery.manifests();
  }

  public Artifacts artifacts() {
    return delivery.artifacts();
  }

  public DeltaRequests deltas() {
    return delivery.deltas();
  }

  public Provenances provenances() {
    return delivery.provenances();
  }

  public ServedMetadata metadata() {
    return delivery.metadata();
  }

  public LibraryTrust trust() {
    return trust;
  }

  public Preparation preparation() {
    return delivery.preparation();
  }

  public Upkeep upkeep() {
    return delivery.upkeep();
  }

  public Eviction eviction() {
    return delivery.eviction();
  }

  public Housekeeping housekeeping() {
    return housekeeping;
  }

  /** Begins no further work of its own and lets the pools of workers end. */
  public Future<Void> close() {
    housekeeping.stop();
    trust.stop();
    preparation().stop();
    return fleet
        .store()
        .transform(
            stored ->
                Future.join(work.close(), building.close(), secondPasses.close(), reading.close()))
        .mapEmpty();
  }
}
