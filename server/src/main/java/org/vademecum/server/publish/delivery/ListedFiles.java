package org.vademecum.server.publish.delivery;

import com.google.protobuf.MessageLite;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.core.document.Language;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.publish.trust.Publications;
import org.vademecum.server.store.CollectionHead;

/** The catalogue and the manifests, as the library's trust metadata lists them. */
final class ListedFiles implements Publications {
  private final Catalogues catalogues;
  private final Manifests manifests;
  private final Editions editions;
  private final ServedMetadata served;

  ListedFiles(
      Catalogues catalogues, Manifests manifests, Editions editions, ServedMetadata served) {
    this.catalogues = catalogues;
    this.manifests = manifests;
    this.editions = editions;
    this.served = served;
  }

  @Override
  public void shown() {
    served.forget();
  }

  @Override
  public Future<byte[]> catalogue(List<CollectionHead> heads) {
    return catalogues.catalogue(heads).map(MessageLite::toByteArray);
  }

  @Override
  public Future<Map<String, byte[]>> manifests(CollectionHead head) {
    return editions.findCurrent(head).compose(current -> manifests(head, current));
  }

  private Future<Map<String, byte[]>> manifests(CollectionHead head, Optional<Edition> current) {
    Map<String, byte[]> all = new TreeMap<>();
    Future<Void> step = Future.succeededFuture();
    for (Language language : current.map(Edition::packs).orElse(Map.of()).keySet()) {
      PackId pack = new PackId(head.collection(), language);
      step =
          step.compose(done -> manifests.current(pack, head))
              .onSuccess(manifest -> all.put(language.tag(), manifest.toByteArray()))
              .mapEmpty();
    }
    return step.map(done -> all);
  }
}
