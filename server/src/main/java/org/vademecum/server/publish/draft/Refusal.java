package org.vademecum.server.publish.draft;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.server.publish.fault.UnknownChangeException;
import org.vademecum.server.publish.fault.UnknownWorkException;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.store.DraftHead;

/** Refuses single changes of a draft, and takes them up again. */
public final class Refusal {
  private final DraftEdits edits;

  public Refusal(DraftEdits edits) {
    this.edits = edits;
  }

  /**
   * A change that an administrator decides about.
   *
   * @param work that makes it
   * @param language in which it is made
   * @param section of that work that says it; empty for what its symbol alone says
   * @param refused whether it is not to be applied
   */
  public record Decision(Symbol work, Language language, String section, boolean refused) {}

  /**
   * Refuses a change or takes it up again. Fails with {@link UnknownWorkException} or {@link
   * UnknownChangeException}.
   */
  public Future<DraftHead> decide(DraftRef ref, Decision decision) {
    return edits
        .edit(ref, (draft, nodes) -> decide(draft, nodes, decision))
        .map(DraftEdits.Edited::draft);
  }

  private static DraftEdits.Change<Boolean> decide(
      DraftHead draft, NodeSource source, Decision decision) {
    FreshNodes nodes = new FreshNodes(source);
    PackEdits edits = new PackEdits(nodes, draft.packs());
    String symbol = decision.work().value();
    Expression now =
        edits
            .find(decision.language(), symbol)
            .map(digest -> Nodes.expression(nodes.node(digest)))
            .orElseThrow(
                () -> new UnknownWorkException(draft.name(), symbol, decision.language().tag()));
    Expression decided =
        ExpressionHead.of(now)
            .withChanges(decided(now.changes(), decision))
            .withContent(now.content(), now.sectionCount(), now.textBytes());
    edits.putText(decision.language(), symbol, nodes.put(Nodes.encode(decided)));
    Corrections corrections = new Corrections(nodes, edits);
    corrections.touch(decision.language(), symbol);
    Set<Digest> known = new HashSet<>(corrections.apply());
    nodes.forget(known);
    return DraftEdits.Change.ofTexts(draft, edits.apply(), nodes, true);
  }

  private static List<Change> decided(List<Change> changes, Decision decision) {
    ChangeStatus status = decision.refused() ? ChangeStatus.REFUSED : ChangeStatus.WORK_MISSING;
    List<Change> decided = new ArrayList<>();
    boolean found = false;
    for (Change change : changes) {
      boolean meant = change.section().equals(decision.section());
      boolean differs = decision.refused() != (change.status() == ChangeStatus.REFUSED);
      decided.add(meant && differs ? change.with(status, "") : change);
      found |= meant;
    }
    if (!found) {
      throw new UnknownChangeException(decision.work().value(), decision.section());
    }
    return decided;
  }

  /** The changes of a work imported again: what was refused stays refused. */
  static List<Change> kept(List<Change> before, List<Change> now) {
    return now.stream()
        .map(
            change ->
                before.stream()
                        .anyMatch(
                            old -> old.status() == ChangeStatus.REFUSED && old.saysTheSame(change))
                    ? change.with(ChangeStatus.REFUSED, "")
                    : change)
        .toList();
  }
}
