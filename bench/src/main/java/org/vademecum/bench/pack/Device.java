package org.vademecum.bench.pack;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.vademecum.client.read.IndexedSections;
import org.vademecum.client.store.CollectionTable;
import org.vademecum.client.store.JdbcDatabase;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.NodeTable;
import org.vademecum.client.store.PackFill;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.SectionIndex;
import org.vademecum.core.bundle.BundleReader;
import org.vademecum.core.bundle.Caps;
import org.vademecum.core.bundle.DeltaReader;
import org.vademecum.core.bundle.PackListener;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.tree.ExpressionBuilder;
import org.vademecum.core.tree.PackMap;

/** A device's store with one pack, filled in the ways that are compared. */
public final class Device implements AutoCloseable {
  private static final String COLLECTION = "bench";

  private final Language language;
  private final LocalStore store;

  /** An empty store in a new file, with the search index. */
  public Device(Path file, Language language) {
    this(file, language, new IndexedSections());
  }

  /** An empty store in a new file, with an index of another make. */
  public Device(Path file, Language language, SectionIndex index) {
    this.language = language;
    store = LocalStore.open(JdbcDatabase.open(file), index);
    store.change(
        change -> {
          CollectionTable.Stored collection = change.collections().ensure(COLLECTION);
          change.packs().ensure(collection.id(), language);
          return true;
        });
  }

  /**
   * Applies a bundle as a sync does.
   *
   * @return seconds of the clock
   */
  public double apply(Path bundle) {
    return fill(
        (sink, listener) -> {
          try (InputStream in = new BufferedInputStream(Files.newInputStream(bundle))) {
            return BundleReader.read(in, Caps.none(), sink, listener);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Applies a delta as a sync does, proved, indexed and committed.
   *
   * @return the root that resulted
   */
  public Digest applyDelta(byte[] delta) {
    return store.change(
        change -> {
          PackTable.Stored pack = change.packs().find(COLLECTION, language).orElseThrow();
          Digest from = pack.root().orElseThrow();
          Digest to = read(delta, from, change.nodes());
          change.moveRows(pack, from, to, 2, 0);
          change.setRoot(pack, to);
          return to;
        });
  }

  private static Digest read(byte[] delta, Digest from, NodeTable nodes) {
    try {
      InputStream in = new ByteArrayInputStream(delta);
      return DeltaReader.apply(in, from, Caps.none(), nodes, nodes, PackListener.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Stores and indexes works that are at hand as texts: what is left to do after another file was
   * decoded.
   *
   * @return seconds of the clock
   */
  public double store(List<TextFolder.Work> works) {
    return fill(
        (sink, listener) -> {
          TreeMap<String, Digest> roots = new TreeMap<>();
          for (TextFolder.Work work : works) {
            ExpressionBuilder builder = new ExpressionBuilder(work.head(), sink);
            listener.beginWork(work.head());
            for (NumberedSection section : work.sections()) {
              Digest digest = builder.add(section);
              listener.sectionAdded(
                  work.head().symbol(), section.section(), digest, TextPieces.NONE);
            }
            ExpressionBuilder.Stored stored = builder.finish();
            listener.endWork(stored);
            roots.put(work.head().symbol().value(), stored.digest());
          }
          return PackMap.build(roots, sink);
        });
  }

  private double fill(PackFill.Reading reading) {
    long started = System.nanoTime();
    store.change(
        change -> {
          PackTable.Stored pack = change.packs().find(COLLECTION, language).orElseThrow();
          change.setRoot(pack, change.fill(pack, 1, reading, () -> {}));
          return true;
        });
    return (System.nanoTime() - started) / 1e9;
  }

  @Override
  public void close() {
    store.close();
  }
}
