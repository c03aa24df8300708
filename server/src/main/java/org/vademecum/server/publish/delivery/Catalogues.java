package org.vademecum.server.publish.delivery;

import com.google.protobuf.ByteString;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.trust.Context;
import org.vademecum.proto.v1.Catalogue;
import org.vademecum.proto.v1.CatalogueEntry;
import org.vademecum.proto.v1.CataloguePack;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.server.publish.async.Recent;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.edition.Seals;
import org.vademecum.server.publish.fault.NotPublishedException;
import org.vademecum.server.store.CollectionHead;

/** What the library offers: the signed catalogue, and edition records. */
public final class Catalogues {
  private static final String WHOLE = "";

  private final Heads heads;
  private final Editions editions;
  private final Seals seals;
  private final Recent<String, Representation> signed;

  Catalogues(Vertx vertx, Heads heads, Editions editions, Seals seals) {
    this.heads = heads;
    this.editions = editions;
    this.seals = seals;
    this.signed = new Recent<>(vertx, Heads.READER_AGE, ignored -> catalogue().map(this::sign));
  }

  /** The keys that readers are to trust. */
  public Representation anchor() {
    return Representation.of(seals.anchor());
  }

  /** The signed catalogue. */
  public Future<Representation> signedCatalogue() {
    return signed.get(WHOLE);
  }

  /** The catalogue. */
  public Future<Catalogue> catalogue() {
    return heads.recentOfAll().compose(this::catalogue);
  }

  /** The catalogue of collections as their heads are. */
  Future<Catalogue> catalogue(List<CollectionHead> all) {
    return entries(all).map(this::ofEntries);
  }

  /** The signed record of a collection's current edition. */
  public Future<Representation> currentRecord(String collection) {
    return heads
        .recent(collection)
        .compose(editions::findCurrent)
        .map(current -> current.orElseThrow(() -> new NotPublishedException(collection)))
        .map(edition -> Representation.of(edition.signed()));
  }

  /** The signed record of an edition. */
  public Future<Representation> record(String collection, long edition) {
    return heads
        .recent(collection)
        .compose(head -> editions.get(head, edition))
        .map(found -> Representation.of(found.signed()));
  }

  private Future<List<CatalogueEntry>> entries(List<CollectionHead> all) {
    List<Future<CatalogueEntry>> entries = new ArrayList<>(all.size());
    all.forEach(
        head -> entries.add(editions.findCurrent(head).map(current -> entry(head, current))));
    return Future.all(entries).map(found -> found.list());
  }

  private static CatalogueEntry entry(CollectionHead head, Optional<Edition> current) {
    CatalogueEntry.Builder entry =
        CatalogueEntry.newBuilder()
            .setCollection(head.collection())
            .setTitle(head.title())
            .setEdition(head.edition());
    current.ifPresent(
        edition -> {
          entry.setRecord(ByteString.copyFrom(edition.digest().toBytes()));
          edition.record().getPacksList().forEach(pack -> entry.addPacks(pack(pack)));
        });
    return entry.build();
  }

  private static CataloguePack pack(PackRecord pack) {
    return CataloguePack.newBuilder()
        .setLanguage(pack.getLanguage())
        .setWorks(pack.getWorks())
        .setSections(pack.getSections())
        .setTextBytes(pack.getTextBytes())
        .build();
  }

  private Catalogue ofEntries(List<CatalogueEntry> entries) {
    return Catalogue.newBuilder().setLibrary(seals.library()).addAllCollections(entries).build();
  }

  private Representation sign(Catalogue catalogue) {
    return Representation.of(seals.sign(Context.CATALOGUE, catalogue.toByteArray()));
  }
}
