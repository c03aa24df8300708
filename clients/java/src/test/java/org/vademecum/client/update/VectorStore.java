package org.vademecum.client.update;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vademecum.client.read.IndexedSections;
import org.vademecum.client.read.Outline;
import org.vademecum.client.read.Reader;
import org.vademecum.client.read.WorkSummary;
import org.vademecum.client.store.CheckReport;
import org.vademecum.client.store.JdbcDatabase;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.StoreView;
import org.vademecum.core.bundle.Caps;
import org.vademecum.core.bundle.WrongRootException;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.Nodes;

/** A device's store with one pack, to which files are applied as a sync does. */
final class VectorStore implements AutoCloseable {
  private static final String COLLECTION = "samples";

  private final LocalStore store;
  private final Language language;
  private long edition;

  VectorStore(Path directory, Language language) {
    this.language = language;
    store =
        LocalStore.open(JdbcDatabase.open(directory.resolve("library.db")), new IndexedSections());
    store.change(
        change -> {
          change.packs().ensure(change.collections().ensure(COLLECTION).id(), language);
          return true;
        });
  }

  /** Fills the pack from a bundle. */
  void bundle(Path file, Digest root, Caps caps) {
    apply(Way.BUILT, Optional.empty(), file, root, caps);
  }

  /** Changes the pack by a delta. */
  void delta(Path file, Digest root, Caps caps) {
    apply(Way.DELTA, root(), file, root, caps);
  }

  private void apply(Way way, Optional<Digest> from, Path file, Digest root, Caps caps) {
    Wanted wanted = new Wanted("", file.getFileName().toString(), Long.MAX_VALUE, Optional.empty());
    Leg leg = new Leg(from, root, wanted, caps);
    store.change(
        change -> {
          PackPlan plan =
              new PackPlan(pack(change), way, List.of(leg), List.of(file.toFile()), root, 0);
          Watch watch = new Watch(SyncListener.NONE);
          Digest built = new PackReading(change, plan, ++edition, 0, watch).run();
          if (!built.equals(root)) {
            throw new WrongRootException(root, built);
          }
          change.setRoot(plan.pack(), built);
          return true;
        });
  }

  private PackTable.Stored pack(StoreView view) {
    return view.packs().find(COLLECTION, language).orElseThrow(IllegalStateException::new);
  }

  Optional<Digest> root() {
    return store.read(view -> pack(view).root());
  }

  CheckReport check() {
    return store.check();
  }

  /** The works as a reader sees them. */
  JsonArray works() {
    Reader reader = new Reader(store);
    JsonArray works = new JsonArray();
    for (WorkSummary work : reader.works()) {
      Outline outline = reader.read(work.symbol(), Optional.of(language));
      JsonObject shown = new JsonObject();
      shown.addProperty("symbol", work.symbol().value());
      shown.addProperty("title", work.title());
      shown.addProperty("expression", Digest.of(Nodes.encode(outline.work())).hex());
      shown.add("sections", ShownSections.of(outline));
      works.add(shown);
    }
    return works;
  }

  @Override
  public void close() {
    store.close();
  }
}
