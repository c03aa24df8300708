package org.vademecum.server.publish.delivery;

import com.google.protobuf.ByteString;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.proto.v1.Catalogue;
import org.vademecum.proto.v1.CatalogueEntry;
import org.vademecum.proto.v1.CataloguePack;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.store.CollectionHead;

/** What the library offers. */
public final class Catalogues {
  private final Heads heads;
  private final Editions editions;
  private final String library;

  /**
   * @param library name of the publisher, for people
   */
  Catalogues(Heads heads, Editions editions, String library) {
    this.heads = heads;
    this.editions = editions;
    this.library = library;
  }

  /** The catalogue. */
  public Future<Catalogue> catalogue() {
    return heads.recentOfAll().compose(this::catalogue);
  }

  /** The catalogue of collections as their heads are. */
  Future<Catalogue> catalogue(List<CollectionHead> all) {
    return entries(all).map(this::ofEntries);
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
    return Catalogue.newBuilder().setLibrary(library).addAllCollections(entries).build();
  }
}
