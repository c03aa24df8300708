package org.vademecum.client.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.ReplacedTable;
import org.vademecum.client.store.StoreView;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.Nodes;

/** Compares the texts that updates replaced with those of today. */
final class ChangeReader {
  private final StoreView view;
  private final PackTable.Stored pack;

  ChangeReader(StoreView view, PackTable.Stored pack) {
    this.view = view;
    this.pack = pack;
  }

  /** A section of a work. */
  private record Key(String symbol, String section) {}

  Changes since(long edition) {
    Map<Key, Optional<Section>> before = new LinkedHashMap<>();
    for (ReplacedTable.Stored row : view.replaced().since(pack.id(), edition)) {
      Key key = new Key(row.symbol(), row.section());
      before.putIfAbsent(key, row.before().map(Nodes::section));
    }
    List<Change> changes = new ArrayList<>();
    before.forEach((key, text) -> change(key, text).ifPresent(changes::add));
    return new Changes(
        pack.collectionName(), pack.language(), edition, edition >= pack.keptFrom(), changes);
  }

  private Optional<Change> change(Key key, Optional<Section> before) {
    Optional<Section> now =
        view.works()
            .find(pack.id(), key.symbol())
            .flatMap(work -> view.sections().find(work.id(), key.section()))
            .map(view.sections()::content);
    boolean same = before.equals(now);
    return same
        ? Optional.empty()
        : Optional.of(new Change(new Symbol(key.symbol()), key.section(), before, now));
  }
}
