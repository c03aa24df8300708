package org.vademecum.server.publish.delivery;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.function.Consumer;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.erasure.ErasedList;
import org.vademecum.server.publish.node.Sketches;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.publish.trust.Publications;
import org.vademecum.server.store.ArtifactStore;
import org.vademecum.server.store.AttachmentStore;
import org.vademecum.server.store.ClaimStore;
import org.vademecum.server.store.EditionReader;
import org.vademecum.server.store.MetadataReader;

/** All that delivers, wired. */
public final class Delivery {
  private final Catalogues catalogues;
  private final Manifests manifests;
  private final Artifacts artifacts;
  private final DeltaRequests deltas;
  private final Provenances provenances;
  private final Preparation preparation;
  private final Upkeep upkeep;
  private final Eviction eviction;
  private final ListedFiles listed;
  private final ServedMetadata metadata;
  private final News news;
  private final Claims claims;

  /**
   * @param building a pool for files that are waited for
   * @param secondPasses a pool of one thread for those that are not
   * @param library name of the publisher, for people
   * @param prepared hears of collections that have other files than before; must not block
   */
  public Delivery(
      Vertx vertx,
      Stored stored,
      TreeWork building,
      TreeWork secondPasses,
      Heads heads,
      Editions editions,
      String library,
      Sketches sketches,
      DeliveryPolicy policy,
      Clock clock,
      Consumer<String> prepared) {
    PublishedRoots roots = new PublishedRoots(heads, editions);
    artifacts =
        new Artifacts(
            vertx, stored.artifacts(), building, roots, stored.erased(), sketches, policy, clock);
    Offers offers = new Offers(editions, artifacts, policy);
    catalogues = new Catalogues(heads, editions, library);
    manifests = new Manifests(editions, offers, policy, prepared);
    deltas = new DeltaRequests(heads, artifacts, offers, policy);
    provenances = new Provenances(stored.attachments(), building, roots, stored.erased());
    claims = new Claims(stored.claims(), clock);
    SecondPass secondPass =
        new SecondPass(heads, artifacts, offers, policy, manifests, claims, secondPasses);
    preparation =
        new Preparation(
            vertx, heads, editions, artifacts, offers, policy, manifests, claims, secondPass);
    upkeep = new Upkeep(preparation, policy, clock);
    eviction = new Eviction(heads, editions, artifacts, offers);
    metadata = new ServedMetadata(vertx, stored.metadata(), stored.records());
    news = new News(vertx, metadata, heads);
    listed = new ListedFiles(catalogues, manifests, editions, metadata);
  }

  /** Where what is delivered is kept. */
  public record Stored(
      ArtifactStore artifacts,
      ClaimStore claims,
      AttachmentStore attachments,
      EditionReader records,
      MetadataReader metadata,
      ErasedList erased) {}

  /** The bytes that the library's trust metadata lists. */
  public Publications listed() {
    return listed;
  }

  public ServedMetadata metadata() {
    return metadata;
  }

  public News news() {
    return news;
  }

  public Claims claims() {
    return claims;
  }

  public Catalogues catalogues() {
    return catalogues;
  }

  public Manifests manifests() {
    return manifests;
  }

  public Artifacts artifacts() {
    return artifacts;
  }

  public DeltaRequests deltas() {
    return deltas;
  }

  public Provenances provenances() {
    return provenances;
  }

  public Preparation preparation() {
    return preparation;
  }

  public Upkeep upkeep() {
    return upkeep;
  }

  public Eviction eviction() {
    return eviction;
  }
}
