package org.vademecum.client.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.core.document.Digest;

/** Changes of the store within one transaction: all of them happen, or none. */
public final class StoreChange extends StoreView {
  private final SectionIndex.Changes index;
  private final RowIds ids;
  private long watermark;

  StoreChange(Connection connection, SectionIndex index) {
    super(connection);
    this.index = index.changes(connection);
    this.ids = new RowIds(connection);
    this.watermark = nodes().watermark();
  }

  /**
   * Fills a pack anew by reading a bundle, on a thread of its own. What it puts was hashed on its
   * way and need not be proved again.
   *
   * @param edition of the bundle
   * @param pulse called often on this thread; what it throws ends the reading
   * @return the root that was read
   */
  public Digest fill(
      PackTable.Stored pack, long edition, PackFill.Reading reading, Runnable pulse) {
    rows(pack).clear();
    index.removePack(pack.id());
    packs().setKeptFrom(pack.id(), edition);
    Digest root = new PackFill(this, index, ids, pack).run(reading, pulse);
    watermark = nodes().watermark();
    return root;
  }

  /**
   * Brings the rows and the search index of a pack from one root to another whose nodes were put,
   * after proving what is stored below it. What is replaced is kept, if the pack has had it.
   *
   * @param from root that the rows stand for
   * @param edition that has the new root
   * @param now milliseconds since 1970-01-01T00:00Z
   */
  public void moveRows(PackTable.Stored pack, Digest from, Digest to, long edition, long now) {
    new NewNodes(nodes(), watermark).prove(to);
    boolean seen = pack.root().equals(Optional.of(from));
    rows(pack).move(from, to, seen ? keeper(pack, edition, now) : Replacing.UNSEEN);
  }

  /** Lets a pack have the root that its rows stand for, and frees the old one. */
  public void setRoot(PackTable.Stored pack, Digest root) {
    nodes().retain(root);
    packs().setRoot(pack.id(), root);
    pack.root().ifPresent(nodes()::release);
  }

  /** Drops texts that need no longer be kept for "what changed". */
  public void trimReplaced(PackTable.Stored pack, long readEdition, long packBytes, long now) {
    keeper(pack, 0, now).trim(readEdition, packBytes);
  }

  /**
   * Hides the works that an edition withdraws and shows all others.
   *
   * @param reasons by symbol
   */
  public void withdraw(PackTable.Stored pack, Map<String, String> reasons) {
    index.flush();
    for (WorkTable.Stored hidden : works().withdrawn(pack.id())) {
      if (!reasons.containsKey(hidden.symbol())) {
        sectionRows(pack).show(hidden);
        works().setWithdrawn(hidden.id(), Optional.empty());
      }
    }
    reasons.forEach((symbol, reason) -> withdraw(pack, symbol, reason));
  }

  private void withdraw(PackTable.Stored pack, String symbol, String reason) {
    Optional<WorkTable.Stored> work = works().find(pack.id(), symbol);
    if (!work.isPresent()) {
      return;
    }
    if (!work.get().withdrawn().isPresent()) {
      sectionRows(pack).hide(work.get());
    }
    works().setWithdrawn(work.get().id(), Optional.of(reason));
  }

  /**
   * Notes what was erased of a collection, and forgets the texts that were kept of it. Where an
   * edition was here that may have had some, the file is to be wiped.
   *
   * @param all that was ever erased
   * @param since number of the edition that was here; 0 for none
   */
  public void erase(CollectionTable.Stored collection, List<ErasedTable.Stored> all, long since) {
    erased().put(collection.id(), all);
    for (ErasedTable.Stored text : all) {
      for (PackTable.Stored pack : packs().of(collection.id())) {
        if (text.edition() > since && text.isIn(pack)) {
          replaced().removeOf(pack.id(), text.symbol(), text.section());
          if (since > 0) {
            meta().put(MetaTable.WIPE_DUE, new byte[] {1});
          }
        }
      }
    }
  }

  /** The file was wiped. */
  void wiped() {
    meta().remove(MetaTable.WIPE_DUE);
  }

  /** Removes a pack and what only it needs. */
  public void removePack(PackTable.Stored pack) {
    rows(pack).clear();
    index.removePack(pack.id());
    replaced().removeUpTo(pack.id(), Long.MAX_VALUE);
    pack.root().ifPresent(nodes()::release);
    packs().remove(pack.id());
    if (packs().of(pack.collection()).isEmpty()) {
      erased().remove(pack.collection());
      collections().remove(pack.collection());
    }
  }

  /** The last step: frees what nothing names any more, writes what the index holds back. */
  void finish() {
    if (nodes().healed()) {
      nodes().recount(packs().roots());
    }
    nodes().sweep();
    index.flush();
    ids.keep();
  }

  private Replaced keeper(PackTable.Stored pack, long edition, long now) {
    return new Replaced(replaced(), packs(), pack.id(), edition, now);
  }

  private PackRows rows(PackTable.Stored pack) {
    return new PackRows(nodes(), works(), sectionRows(pack), ids, pack);
  }

  private SectionRows sectionRows(PackTable.Stored pack) {
    return new SectionRows(nodes(), sections(), ids, pack, index);
  }
}
