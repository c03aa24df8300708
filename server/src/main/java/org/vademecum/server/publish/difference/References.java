package org.vademecum.server.publish.difference;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.server.publish.draft.DraftEdits;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.UnknownDraftException;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.publish.reference.KnownWorks;
import org.vademecum.server.publish.reference.Mention;
import org.vademecum.server.publish.reference.Mentions;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.DraftHead.PackRoots;

/** Lists what the works of a collection say of other works. */
public final class References {
  private final Heads heads;
  private final Editions editions;
  private final DraftEdits drafts;
  private final TreeWork work;

  public References(Heads heads, Editions editions, DraftEdits drafts, TreeWork work) {
    this.heads = heads;
    this.editions = editions;
    this.drafts = drafts;
    this.work = work;
  }

  /**
   * What is wanted.
   *
   * @param unresolved only those whose target is not in the collection
   * @param most no more than so many are listed
   */
  public record Wanted(boolean unresolved, int most) {}

  /**
   * The references of a collection.
   *
   * @param mentions the first of them, by language, work and place
   * @param total number of those wanted
   */
  public record Listed(List<Mention> mentions, long total) {
    public Listed {
      mentions = List.copyOf(mentions);
    }
  }

  /** Those of a draft; where there is none, of the current edition. */
  public Future<Listed> of(DraftRef ref, Wanted wanted) {
    return packs(ref).compose(packs -> work.run(nodes -> list(nodes, packs, wanted)));
  }

  private Future<Map<Language, PackRoots>> packs(DraftRef ref) {
    return drafts
        .get(ref)
        .map(DraftHead::packs)
        .recover(
            fault ->
                fault instanceof UnknownDraftException
                    ? published(ref.collection())
                    : Future.failedFuture(fault));
  }

  private Future<Map<Language, PackRoots>> published(String collection) {
    return heads
        .latest(collection)
        .compose(editions::findCurrent)
        .map(edition -> edition.map(Edition::packs).orElse(Map.of()));
  }

  private static Listed list(NodeSource nodes, Map<Language, PackRoots> packs, Wanted wanted) {
    Collection<Digest> roots = packs.values().stream().map(PackRoots::root).toList();
    Mentions reader = new Mentions(nodes, KnownWorks.of(nodes, roots));
    List<Mention> listed = new ArrayList<>();
    long total = 0;
    for (PackRoots pack : packs.values()) {
      Iterator<Map.Entry<String, Digest>> works = PackMap.iterate(nodes, pack.root());
      while (works.hasNext()) {
        for (Mention mention : reader.of(Nodes.expression(nodes.node(works.next().getValue())))) {
          boolean counts = !(wanted.unresolved() && mention.resolved());
          total += counts ? 1 : 0;
          if (counts && listed.size() < wanted.most()) {
            listed.add(mention);
          }
        }
      }
    }
    return new Listed(listed, total);
  }
}
