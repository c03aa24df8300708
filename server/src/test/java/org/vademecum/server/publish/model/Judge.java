package org.vademecum.server.publish.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.PackMap;
import org.vademecum.server.publish.model.MemoryHeads.Decision;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.publish.node.TreeDigests;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.MissingNodeException;
import org.vademecum.server.store.Submission;

/**
 * Looks at what was decided in a history, in its order, and at what is left. It shares no rule with
 * the code that it judges.
 */
final class Judge {
  private static final Language EN = new Language("en");
  private static final Digest EMPTY = PackMap.empty((digest, bytes) -> {});

  private final MemoryStores stores;
  private final Map<String, String> acknowledged;
  private final Map<Long, Digest> published;
  private final List<String> found = new ArrayList<>();
  private long editions;
  private long lost;
  private long unapproved;
  private long twice;
  private long missing;

  Judge(MemoryStores stores, Map<String, String> acknowledged, Map<Long, Digest> published) {
    this.stores = stores;
    this.acknowledged = acknowledged;
    this.published = published;
  }

  Verdict judge() {
    List<Decision> publications =
        stores.heads().decisions().stream()
            .filter(it -> it.after().edition() != it.before().edition())
            .toList();
    editions = publications.size();
    publications.forEach(this::judgeApproval);
    judgeOnce(publications);
    judgeChain(publications);
    judgeNodes();
    judgeUpdates();
    return new Verdict(1, editions, lost, unapproved, twice, missing, found);
  }

  /** The text that an edition has must be one that enough others approved, on that very base. */
  private void judgeApproval(Decision decision) {
    CollectionHead before = decision.before();
    Digest root = root(decision.after());
    boolean approved =
        before.submissions().stream()
            .filter(it -> it.edition() == 0 && it.baseEdition() == before.edition())
            .filter(it -> isOf(it, root))
            .anyMatch(it -> others(it) >= before.approvals());
    if (!approved) {
      unapproved++;
      found.add("edition " + decision.after().edition() + " was not approved: " + before);
    }
  }

  private boolean isOf(Submission submission, Digest root) {
    return stores
        .heads()
        .madeBy(submission.draftChange())
        .map(DraftHead::packs)
        .map(packs -> packs.get(EN))
        .filter(pack -> pack.root().equals(root))
        .isPresent();
  }

  private static long others(Submission submission) {
    return submission.approvals().stream()
        .map(approval -> approval.by().id())
        .filter(id -> !id.equals(submission.by().id()))
        .distinct()
        .count();
  }

  private void judgeOnce(List<Decision> publications) {
    Set<String> seen = new HashSet<>();
    for (Decision decision : publications) {
      CollectionHead after = decision.after();
      String request = after.publication().substring(0, after.publication().indexOf(':'));
      after.submissions().stream()
          .filter(it -> it.edition() == after.edition())
          .forEach(it -> once(seen, "submission " + it.id(), after));
      once(seen, "request " + request, after);
      once(seen, "number " + after.edition(), after);
    }
  }

  private void once(Set<String> seen, String what, CollectionHead after) {
    if (!seen.add(what)) {
      twice++;
      found.add(what + " was published twice: " + after);
    }
  }

  /** Numbers have no gaps, and what a publisher was told of is what was decided. */
  private void judgeChain(List<Decision> publications) {
    Map<Long, Digest> decided = new HashMap<>();
    for (Decision decision : publications) {
      if (decision.after().edition() != decision.before().edition() + 1) {
        lost++;
        found.add("an edition came out of order: " + decision);
      }
      decided.put(decision.after().edition(), decision.after().record().orElseThrow());
    }
    published.forEach(
        (edition, record) -> {
          if (!Optional.of(record).equals(Optional.ofNullable(decided.get(edition)))) {
            lost++;
            found.add("edition " + edition + " was acknowledged, but another was decided");
          }
        });
  }

  private void judgeNodes() {
    roots()
        .forEach(
            roots -> {
              try {
                new TreeDigests(stores.nodes())
                    .addText(roots.root())
                    .addProvenance(roots.provenance());
              } catch (MissingNodeException e) {
                missing++;
                found.add("a head names what is not there: " + e.getMessage());
              }
            });
  }

  /** A work that was acknowledged is in the current edition, or still in its draft. */
  private void judgeUpdates() {
    if (missing > 0) {
      return;
    }
    Set<String> current = works(root(head()));
    Map<String, Set<String>> drafts = new HashMap<>();
    drafts().forEach(draft -> drafts.put(draft.name(), works(packs(draft).root())));
    acknowledged.forEach(
        (symbol, draft) -> {
          if (!current.contains(symbol) && !drafts.getOrDefault(draft, Set.of()).contains(symbol)) {
            lost++;
            found.add(symbol + " came into '" + draft + "' and is nowhere");
          }
        });
  }

  private Set<String> works(Digest root) {
    FreshNodes nodes = new FreshNodes(stores.nodes());
    Set<String> works = new HashSet<>();
    PackMap.diff(nodes, PackMap.empty(nodes), root).forEach(change -> works.add(change.key()));
    return works;
  }

  private List<PackRoots> roots() {
    List<PackRoots> roots = new ArrayList<>();
    drafts().forEach(draft -> roots.addAll(draft.packs().values()));
    head()
        .record()
        .flatMap(record -> Records.packs(stores, record))
        .ifPresent(packs -> roots.addAll(packs.values()));
    return roots;
  }

  private Digest root(CollectionHead head) {
    return head.record()
        .flatMap(record -> Records.packs(stores, record))
        .flatMap(packs -> Optional.ofNullable(packs.get(EN)))
        .map(PackRoots::root)
        .orElse(EMPTY);
  }

  private static PackRoots packs(DraftHead draft) {
    PackRoots packs = draft.packs().get(EN);
    return packs == null ? new PackRoots(EMPTY, EMPTY) : packs;
  }

  private CollectionHead head() {
    return stores.heads().findHead(Performer.COLLECTION).result().orElseThrow();
  }

  private List<DraftHead> drafts() {
    return stores.heads().listDrafts().result();
  }
}
