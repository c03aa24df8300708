package org.vademecum.server.publish.difference;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.core.bundle.BundleWriter;
import org.vademecum.core.bundle.DeltaWriter;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.tree.ExpressionReader;
import org.vademecum.core.tree.MapChange;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.server.publish.delivery.DeliveryPolicy;
import org.vademecum.server.publish.draft.DraftEdits;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.publish.node.Sketches;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.publish.reference.KnownWorks;
import org.vademecum.server.publish.reference.Mentions;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.DraftHead.PackRoots;

/** Compares a draft with the edition it was made from. */
public final class Differences {
  private final Heads heads;
  private final Editions editions;
  private final DraftEdits drafts;
  private final TreeWork work;
  private final Sketches sketches;
  private final DeliveryPolicy policy;

  public Differences(
      Heads heads,
      Editions editions,
      DraftEdits drafts,
      TreeWork work,
      Sketches sketches,
      DeliveryPolicy policy) {
    this.heads = heads;
    this.editions = editions;
    this.drafts = drafts;
    this.work = work;
    this.sketches = sketches;
    this.policy = policy;
  }

  /** What a draft changes, down to the words, and what devices will download. */
  public Future<DraftDifference> of(DraftRef ref) {
    return Future.all(heads.latest(ref.collection()), drafts.get(ref))
        .compose(both -> compare(both.resultAt(0), both.resultAt(1)));
  }

  private Future<DraftDifference> compare(CollectionHead head, DraftHead draft) {
    return base(head, draft)
        .compose(
            base ->
                work.run(
                    nodes ->
                        new DraftDifference(draft, head.edition(), packs(nodes, draft, base))));
  }

  private Future<Map<Language, PackRoots>> base(CollectionHead head, DraftHead draft) {
    return draft.baseEdition() == 0
        ? Future.succeededFuture(Map.of())
        : editions.get(head, draft.baseEdition()).map(Edition::packs);
  }

  private List<DraftDifference.Pack> packs(
      NodeSource source, DraftHead draft, Map<Language, PackRoots> base) {
    FreshNodes nodes = new FreshNodes(source);
    Mentions mentions =
        new Mentions(
            nodes,
            KnownWorks.of(nodes, draft.packs().values().stream().map(PackRoots::root).toList()));
    List<DraftDifference.Pack> packs = new ArrayList<>();
    new TreeMap<>(draft.packs())
        .forEach(
            (language, roots) -> {
              Optional<Digest> from = Optional.ofNullable(base.get(language)).map(PackRoots::root);
              if (!from.equals(Optional.of(roots.root()))) {
                packs.add(pack(nodes, mentions, draft.collection(), language, from, roots.root()));
              }
            });
    return packs;
  }

  private DraftDifference.Pack pack(
      FreshNodes nodes,
      Mentions mentions,
      String collection,
      Language language,
      Optional<Digest> from,
      Digest to) {
    Digest before = from.orElseGet(() -> PackMap.empty(nodes));
    List<DraftDifference.Work> works = new ArrayList<>();
    PackMap.diff(nodes, before, to).forEach(change -> works.add(work(nodes, mentions, change)));
    byte[] download =
        from.isPresent()
            ? DeltaWriter.write(
                nodes,
                collection,
                language,
                before,
                to,
                root -> sketches.of(new PackId(collection, language), nodes, root))
            : BundleWriter.write(
                nodes, collection, language, to, policy.firstEffort(textBytes(nodes, to)));
    return new DraftDifference.Pack(language, from, to, download.length, works);
  }

  private static long textBytes(NodeSource nodes, Digest root) {
    long bytes = 0;
    var works = PackMap.iterate(nodes, root);
    while (works.hasNext()) {
      bytes += Nodes.expression(nodes.node(works.next().getValue())).textBytes();
    }
    return bytes;
  }

  private static DraftDifference.Work work(NodeSource nodes, Mentions mentions, MapChange change) {
    Optional<Expression> before = change.before().map(it -> Nodes.expression(nodes.node(it)));
    Optional<Expression> after = change.after().map(it -> Nodes.expression(nodes.node(it)));
    List<SectionChange> sections =
        before.isPresent() && after.isPresent()
            ? SectionChanges.between(nodes, before.get().content(), after.get().content())
            : List.of();
    return new DraftDifference.Work(
        change.key(),
        after.or(() -> before).map(Expression::title).orElse(""),
        fate(before.isPresent(), after.isPresent()),
        before.map(Expression::sectionCount).orElse(0L),
        after.map(Expression::sectionCount).orElse(0L),
        sections,
        after.map(mentions::of).orElse(List.of()).stream()
            .filter(mention -> !mention.resolved())
            .toList(),
        after.map(Expression::changes).orElse(List.of()),
        after.map(it -> it.correction().changes()).orElse(List.of()),
        before.isPresent() ? corrected(sections) : corrected(nodes, after));
  }

  private static List<NumberedSection> corrected(List<SectionChange> changes) {
    return changes.stream()
        .flatMap(change -> change.after().stream())
        .filter(section -> section.section().correction().isPresent())
        .toList();
  }

  private static List<NumberedSection> corrected(NodeSource nodes, Optional<Expression> whole) {
    return whole.map(it -> ExpressionReader.sections(nodes, it)).orElse(List.of()).stream()
        .filter(section -> section.section().correction().isPresent())
        .toList();
  }

  private static DraftDifference.Fate fate(boolean before, boolean after) {
    if (before && after) {
      return DraftDifference.Fate.CHANGED;
    }
    return before ? DraftDifference.Fate.REMOVED : DraftDifference.Fate.ADDED;
  }
}
