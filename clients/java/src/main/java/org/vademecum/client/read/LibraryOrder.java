package org.vademecum.client.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.vademecum.client.read.search.SectionOrder;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.SectionTable;
import org.vademecum.client.store.StoreException;
import org.vademecum.client.store.StoreView;
import org.vademecum.client.store.WorkTable;

/** The order of the library's sections: by symbol, pack and place in the work. */
final class LibraryOrder implements SectionOrder {

  @Override
  public Place placeOf(Connection connection, long section) {
    StoreView view = StoreView.of(connection);
    SectionTable.Stored row =
        view.sections().find(section).orElseThrow(() -> new StoreException("no row " + section));
    WorkTable.Stored work =
        view.works().find(row.work()).orElseThrow(() -> new StoreException("no work of " + row));
    String pack =
        view.packs()
            .find(work.pack())
            .map(PackTable.Stored::name)
            .orElseThrow(() -> new StoreException("no pack of " + work.symbol()));
    return new Place(work.symbol(), pack, row.place());
  }

  @Override
  public void walk(Connection connection, LongPredicate visitor) {
    StoreView view = StoreView.of(connection);
    for (long work : worksInOrder(view)) {
      for (long section : view.sections().inOrder(work)) {
        if (!visitor.test(section)) {
          return;
        }
      }
    }
  }

  private static List<Long> worksInOrder(StoreView view) {
    Map<Long, Place> places = new HashMap<>();
    for (PackTable.Stored pack : view.packs().all()) {
      for (WorkTable.Stored work : view.works().of(pack.id())) {
        places.put(work.id(), new Place(work.symbol(), pack.name(), 0));
      }
    }
    List<Long> works = new ArrayList<>(places.keySet());
    works.sort(Comparator.comparing(places::get));
    return works;
  }
}
