package org.vademecum.client;

import java.util.Optional;
import org.vademecum.client.store.CollectionTable;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.StoreView;
import org.vademecum.client.store.WorkTable;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;

/**
 * Under which signed root a work's provenance hangs.
 *
 * @param collection name of the collection
 * @param language of the pack
 * @param root of the pack's map from symbol to provenance, in the edition that is here
 * @param symbol of the work
 */
record WorkOrigin(String collection, Language language, Digest root, String symbol) {

  /** That of a work in a language; empty for the first one that is here. */
  static Optional<WorkOrigin> find(StoreView view, Symbol symbol, Optional<Language> language) {
    return pack(view, symbol, language).flatMap(pack -> of(view, pack, symbol.value()));
  }

  /** The pack of a language that has a work; empty for the first one that is here. */
  static Optional<PackTable.Stored> pack(
      StoreView view, Symbol symbol, Optional<Language> language) {
    for (WorkTable.Stored work : view.works().find(symbol.value())) {
      Optional<PackTable.Stored> pack =
          view.packs()
              .find(work.pack())
              .filter(found -> !language.isPresent() || language.get().equals(found.language()));
      if (pack.isPresent()) {
        return pack;
      }
    }
    return Optional.empty();
  }

  private static Optional<WorkOrigin> of(StoreView view, PackTable.Stored pack, String symbol) {
    return view.collections()
        .find(pack.collectionName())
        .flatMap(WorkOrigin::applied)
        .flatMap(record -> record.provenance(pack.language()))
        .map(root -> new WorkOrigin(pack.collectionName(), pack.language(), root, symbol));
  }

  private static Optional<TrustedRecord> applied(CollectionTable.Stored collection) {
    return collection.applied().map(record -> StatusReader.open(collection, record));
  }
}
