package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.EditionTrust;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.DelegatedToOthersException;
import org.vademecum.server.publish.fault.NotShownYetException;
import org.vademecum.server.publish.fault.UnlistedNodeException;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.MetadataStore;
import org.vademecum.server.store.RequestStore;

/** The library's trust metadata as the other use cases need it. */
public final class LibraryTrust implements EditionTrust {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryTrust.class);

  private final Heads heads;
  private final ShownReader reader;
  private final Signer signer;
  private final Showing showing;
  private final MetadataRequests requests;
  private final OfferedTargets offeredTargets;
  private final Approvals approvals;
  private final AtomicBoolean toldUnlisted = new AtomicBoolean();
  private volatile boolean stopped;

  public LibraryTrust(
      Vertx vertx,
      MetadataStore store,
      RequestStore requestStore,
      Heads heads,
      Editions editions,
      Publications publications,
      Signer signer,
      Attempts attempts) {
    this.heads = heads;
    this.signer = signer;
    this.reader = new ShownReader(store);
    VersionWriter writer = new VersionWriter(store, signer);
    Requests waiting = new Requests(requestStore);
    this.showing =
        new Showing(
            vertx,
            store,
            heads,
            reader,
            new FirstLibrary(store, signer),
            waiting,
            signer,
            new Showing.Steps(
                new RootStep(store, signer, writer),
                new TargetsStep(store, signer, writer, waiting),
                new EditionsStep(store, editions, signer, writer, waiting),
                new ListingStep(store, publications, signer, writer),
                new ClosingStep(signer, writer)),
            attempts);
    this.requests = new MetadataRequests(store, reader, waiting, showing, attempts);
    this.offeredTargets = new OfferedTargets(store, waiting, showing, signer, attempts);
    this.approvals = new Approvals(store, reader, signer, showing);
  }

  /** What people sign apart from editions. */
  public MetadataRequests requests() {
    return requests;
  }

  /** Whole targets that people made and signed. */
  public OfferedTargets offeredTargets() {
    return offeredTargets;
  }

  /** Signatures of people under editions. */
  public Approvals approvals() {
    return approvals;
  }

  @Override
  public Future<String> checkedSigners(String collection, String json) {
    String checked = Signers.checked(json);
    return reader
        .find()
        .map(
            found -> {
              found.ifPresent(
                  shown -> requireUndelegated(shown.files(), collection, Signers.parse(checked)));
              return checked;
            });
  }

  /** A delegation of people's stays, whatever a founder says; so it had better be the same. */
  private static void requireUndelegated(RoleFiles files, String collection, Signers named) {
    files
        .signersWithKeys(RoleNames.editions(collection))
        .filter(already -> !already.isSame(named))
        .ifPresent(
            already -> {
              throw new DelegatedToOthersException(
                  collection,
                  already.keys().stream().map(VerifyingKey::id).toList(),
                  already.threshold());
            });
  }

  @Override
  public Future<Void> approve(Edition edition) {
    return approvals.approve(edition);
  }

  @Override
  public Future<Void> show(Edition edition) {
    String collection = edition.record().getCollection();
    return showing
        .run(Set.of(collection))
        .map(
            shown -> {
              long version = shown.head().version(RoleNames.editions(collection));
              if (version < RoleNames.firstVersion(edition.number())) {
                throw new NotShownYetException(collection, edition.number());
              }
              return null;
            });
  }

  @Override
  public Future<Void> showManifests(String collection) {
    return showing.run(Set.of(collection)).mapEmpty();
  }

  @Override
  public Future<Void> showCollections() {
    return quietly(showing.run(Set.of()).mapEmpty());
  }

  /** Lists the files of a collection anew, in the background. */
  public void manifestsChanged(String collection) {
    if (!stopped) {
      quietly(showing.run(Set.of(collection)).mapEmpty())
          .onFailure(fault -> tell(collection, fault));
    }
  }

  private void tell(String collection, Throwable fault) {
    if (!stopped) {
      LOG.warn(
          "listing the files of '{}' failed, will try again: {}", collection, fault.toString());
    }
  }

  /** Begins nothing further by itself. */
  public void stop() {
    stopped = true;
  }

  /** Lists the files of all collections anew. */
  public Future<Void> showAllManifests() {
    return heads
        .latestOfAll()
        .map(all -> all.stream().map(CollectionHead::collection).collect(Collectors.toSet()))
        .compose(names -> quietly(showing.run(names).mapEmpty()));
  }

  /** A node that may not sign leaves all to the others, and says so once. */
  private Future<Void> quietly(Future<Void> run) {
    return run.recover(
        fault -> {
          if (!(fault instanceof UnlistedNodeException)) {
            return Future.failedFuture(fault);
          }
          if (!toldUnlisted.getAndSet(true)) {
            LOG.warn("{}", fault.getMessage());
          }
          return Future.succeededFuture();
        });
  }

  /** What expires soon. */
  public Future<MetadataHealth> health() {
    return reader
        .find()
        .map(
            found ->
                found
                    .map(shown -> MetadataHealth.of(shown.files(), signer))
                    .orElseGet(MetadataHealth::none));
  }
}
