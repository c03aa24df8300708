package org.vademecum.server.publish.sweep;

import io.vertx.core.Future;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.node.TreeDigests;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.store.AttachmentStore;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.HeadStore;
import org.vademecum.server.store.NodeStore;
import org.vademecum.server.store.StoreException;

/**
 * Deletes nodes and attachments that neither an edition nor a draft names and that were not marked
 * since before the sweep began.
 *
 * <p>Why it never takes what a racing change needs. Every change reads the epoch first, marks what
 * it writes with it, reuses unmarked only what hangs below a head it has read since, and is decided
 * by a compare-and-set that fails once the epoch was raised. The sweep raises the epoch to E, reads
 * all heads, raises it again to F and reads them again. A change begun before E is decided before E
 * and then seen at the first reading, or fails. One begun between E and F has marked its nodes with
 * E, which the sweep does not touch; what it reuses was seen at the first reading, or it is decided
 * before F and seen at the second, or it fails. One begun after F reuses only what hung below a
 * head at or after the first reading, or was marked since E.
 */
public final class Sweep {
  private static final int EDITIONS_AT_ONCE = 200;
  private static final int READ_AT_ONCE = 100;

  /**
   * What a sweep did.
   *
   * @param deleted nodes
   * @param reachable nodes that are named
   * @param attachments deleted
   */
  public record Swept(long deleted, long reachable, long attachments) {}

  /** What editions and drafts name. */
  private record Named(Set<Digest> nodes, Set<Digest> attachments) {}

  private final NodeStore nodes;
  private final AttachmentStore attachments;
  private final HeadStore heads;
  private final Heads shown;
  private final Editions editions;
  private final TreeWork work;

  public Sweep(
      NodeStore nodes,
      AttachmentStore attachments,
      HeadStore heads,
      Heads shown,
      Editions editions,
      TreeWork work) {
    this.nodes = nodes;
    this.attachments = attachments;
    this.heads = heads;
    this.shown = shown;
    this.editions = editions;
    this.work = work;
  }

  /** Sweeps once. */
  public Future<Swept> sweep() {
    Set<PackRoots> roots = new LinkedHashSet<>();
    return heads
        .advanceEpoch()
        .compose(
            epoch ->
                readRoots(roots)
                    .compose(ignored -> heads.advanceEpoch())
                    .compose(ignored -> readRoots(roots))
                    .compose(ignored -> work.run(source -> reachable(source, roots)))
                    .compose(reachable -> delete(epoch, reachable)));
  }

  private Future<Swept> delete(long epoch, Named named) {
    return nodes
        .sweep(epoch, named.nodes())
        .compose(
            deleted ->
                attachments
                    .sweep(epoch, named.attachments())
                    .map(files -> new Swept(deleted, named.nodes().size(), files)));
  }

  private Future<Void> readRoots(Set<PackRoots> roots) {
    return heads
        .listDrafts()
        .compose(drafts -> addDrafts(roots, drafts))
        .compose(ignored -> shown.latestOfAll())
        .compose(all -> addEditions(roots, all));
  }

  private static Future<Void> addDrafts(Set<PackRoots> roots, List<DraftHead> drafts) {
    drafts.forEach(draft -> roots.addAll(draft.packs().values()));
    return Future.succeededFuture();
  }

  private Future<Void> addEditions(Set<PackRoots> roots, List<CollectionHead> all) {
    Future<Void> step = Future.succeededFuture();
    for (CollectionHead head : all) {
      step = step.compose(ignored -> addEditions(roots, head, head.edition()));
    }
    return step;
  }

  private Future<Void> addEditions(Set<PackRoots> roots, CollectionHead head, long newest) {
    if (newest <= 0) {
      return Future.succeededFuture();
    }
    return editions
        .last(head, newest, EDITIONS_AT_ONCE)
        .compose(
            some -> {
              requireAll(head, some, newest);
              some.forEach(edition -> roots.addAll(edition.packs().values()));
              return addEditions(roots, head, newest - EDITIONS_AT_ONCE);
            });
  }

  /** A sweep that overlooked an edition would take its nodes. */
  private static void requireAll(CollectionHead head, List<Edition> found, long newest) {
    if (found.size() != Math.min(newest, EDITIONS_AT_ONCE)) {
      throw new StoreException(
          "records of '"
              + head.collection()
              + "' up to edition "
              + newest
              + " are missing, so nothing was swept; restore them from a backup or another node");
    }
  }

  private static Named reachable(NodeSource source, Set<PackRoots> roots) {
    TreeDigests text = new TreeDigests(source);
    TreeDigests provenance = new TreeDigests(source);
    for (PackRoots pack : roots) {
      text.addText(pack.root());
      provenance.addProvenance(pack.provenance());
    }
    Set<Digest> reachable = new HashSet<>(text.found());
    reachable.addAll(provenance.found());
    return new Named(reachable, attachments(source, provenance.values()));
  }

  private static Set<Digest> attachments(NodeSource source, Set<Digest> provenance) {
    Set<Digest> named = new HashSet<>();
    List<Digest> all = List.copyOf(provenance);
    for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
      List<Digest> batch = all.subList(from, Math.min(all.size(), from + READ_AT_ONCE));
      source.prefetch(batch);
      batch.stream()
          .map(source::node)
          .filter(node -> !Nodes.isErased(node))
          .forEach(
              node ->
                  Nodes.provenance(node)
                      .attachments()
                      .forEach(attachment -> named.add(attachment.digest())));
    }
    return named;
  }
}
